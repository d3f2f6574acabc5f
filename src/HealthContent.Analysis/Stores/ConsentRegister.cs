using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Stores;

/// <summary>Consents that do not change: from a file, or from those that a host already has.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ConsentRegister : IConsentStore
{
    private readonly Dictionary<string, Consent> byId = new(StringComparer.Ordinal);

    private ConsentRegister(ImmutableArray<Consent> consents)
    {
        Consents = consents;
        foreach (Consent consent in consents)
        {
            byId.Add(consent.Id, consent);
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<Consent> Consents { get; }

    internal static ConsentRegister Empty { get; } = new([]);

    /// <summary>Makes a register of consents.</summary>
    /// <param name="consents">The consents.</param>
    /// <exception cref="ArgumentNullException"><paramref name="consents"/> is null.</exception>
    /// <exception cref="ArgumentException">Two consents have the same identifier, or one has none.</exception>
    public static ConsentRegister Create(IEnumerable<Consent> consents)
    {
        ArgumentNullException.ThrowIfNull(consents);
        ImmutableArray<Consent> all = [.. consents];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int index = 0; index < all.Length; index++)
        {
            if (string.IsNullOrWhiteSpace(all[index].Id) || !ids.Add(all[index].Id))
            {
                throw new ArgumentException($"consents[{index}].id: {ConsentsFileReader.IdExpected}", nameof(consents));
            }
        }

        return new ConsentRegister(all);
    }

    /// <summary>Loads a consents file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PolicyException">The file has errors; the exception holds all of them.</exception>
    public static ConsentRegister Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(path, File.ReadAllBytes(path));
    }

    /// <summary>Reads a consents file from a text.</summary>
    /// <param name="file">The file that the text stands for in messages; it need not exist.</param>
    /// <param name="json">
    /// The consents as JSON; comments and trailing commas are allowed. The form is <see cref="ContentSchemas.ConsentRegister"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PolicyException">The text has errors; the exception holds all of them.</exception>
    public static ConsentRegister Parse(string file, string json)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(json);
        return Read(file, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The consent with an identifier.</summary>
    /// <param name="id">The identifier; case counts.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Consent? Find(string id) => byId.GetValueOrDefault(id);

    internal static ConsentRegister Read(string file, ReadOnlyMemory<byte> content) =>
        new(ConsentsFileReader.Read(file, content));
}
