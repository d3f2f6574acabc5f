using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Reading;

namespace HealthContent.Analysis.Stores;

/// <summary>The profile of the organisation from a file, read again when the file changes.</summary>
/// <remarks>Safe for use from several threads. See <see cref="FileStore"/> for what happens when the file is wrong.</remarks>
public sealed class OrganizationFileStore : FileStore, IEntityRegistry
{
    /// <summary>Opens the store and reads the file.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="options">How the store looks after the file; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PolicyException">The file has errors; the exception holds all of them.</exception>
    public OrganizationFileStore(string file, FileStoreOptions? options = null)
        : base(file, (name, content, _) => Read(name, content), options) { }

    /// <inheritdoc/>
    public OrganizationProfile Organization => (OrganizationProfile)Content;

    private static OrganizationProfile Read(string file, ReadOnlyMemory<byte> content)
    {
        var errors = new PolicyErrors();
        OrganizationProfile? profile = ModelFile.Read(file, content, ContentJsonOptions.OrganizationProfile, errors);
        errors.ThrowIfAny();
        return profile!;
    }
}
