using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Stores;

/// <summary>Consents from a file, read again when the file changes.</summary>
/// <remarks>Safe for use from several threads. See <see cref="FileStore"/> for what happens when the file is wrong.</remarks>
public sealed class ConsentFileStore : FileStore, IConsentStore
{
    /// <summary>Opens the store and reads the file.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="options">How the store looks after the file; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PolicyException">The file has errors; the exception holds all of them.</exception>
    public ConsentFileStore(string file, FileStoreOptions? options = null)
        : base(file, (name, content, _) => ConsentRegister.Read(name, content), options) { }

    /// <inheritdoc/>
    public ImmutableArray<Consent> Consents => ((ConsentRegister)Content).Consents;
}
