using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Reading;

namespace HealthContent.Analysis.Stores;

/// <summary>A policy from a file with all that it extends, and its baselines; read again when one of these files changes.</summary>
/// <remarks>Safe for use from several threads. See <see cref="FileStore"/> for what happens when a file is wrong.</remarks>
public sealed class PolicyFileStore : FileStore, IPolicyStore
{
    /// <summary>Opens the store and reads the policy.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="loadOptions">The rules that it may name, and what else it is checked against.</param>
    /// <param name="options">How the store looks after the file; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="loadOptions"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PolicyException">The policy has errors; the exception holds all of them.</exception>
    public PolicyFileStore(string file, PolicyLoadOptions loadOptions, FileStoreOptions? options = null)
        : base(file, ReaderFor(loadOptions), options) { }

    /// <inheritdoc/>
    public ContentPolicy Policy => (ContentPolicy)Content;

    private static FileReader ReaderFor(PolicyLoadOptions loadOptions)
    {
        ArgumentNullException.ThrowIfNull(loadOptions);
        return (file, content, found) =>
        {
            var loader = new PolicyLoader(loadOptions);
            try
            {
                return loader.Load(file, content);
            }
            finally
            {
                found.UnionWith(loader.Files);
            }
        };
    }
}
