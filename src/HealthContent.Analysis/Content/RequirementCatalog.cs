using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>
/// What laws and regulators ask for, each with its jurisdiction and the days on which it is in force: statements that have to stand beside
/// products, labels of paid content, medicines that may not be advertised, what medicines are approved for, guidelines that newer ones
/// replaced, and more. Every table is a data file of the library, and a host can put its own in its place.
/// </summary>
/// <remarks>Immutable and safe to share between threads. A table of the library is read when it is first asked.</remarks>
public sealed class RequirementCatalog
{
    private const string Extension = ".dataset.txt";

    private static readonly string[] Files =
    [
        "Rules/GovernanceWorkflow/AiContentNotDisclosed",
        "Rules/MisinformationClaims/Indications",
        "Rules/MisinformationClaims/SupersededGuidelines",
        "Rules/MisinformationClaims/TestimonialAsProof",
        "Rules/PromotionDisclosure/AffiliateLinks",
        "Rules/PromotionDisclosure/BeforeAfterImagery",
        "Rules/PromotionDisclosure/CosmeticContentBreach",
        "Rules/PromotionDisclosure/CosmeticInjectableAdvertised",
        "Rules/PromotionDisclosure/DisclosureLabels",
        "Rules/PromotionDisclosure/PrescriptionMedicinePromoted",
        "Rules/PromotionDisclosure/ProfessionalEndorsement",
        "Rules/PromotionDisclosure/RequiredStatements",
    ];

    private static readonly Lazy<Dictionary<string, Lazy<Table>>> BuiltIn = new(() =>
        Files.ToDictionary(
            NameOf,
            file => new Lazy<Table>(() =>
                Table.Read(NameOf(file), file + Extension, EmbeddedData.ReadText(file + Extension))
            ),
            StringComparer.Ordinal
        )
    );

    private readonly ImmutableSortedDictionary<string, Table> replaced;

    private RequirementCatalog(ImmutableSortedDictionary<string, Table> replaced) => this.replaced = replaced;

    /// <summary>The requirements that ship with the library.</summary>
    public static RequirementCatalog Default { get; } =
        new(ImmutableSortedDictionary.Create<string, Table>(StringComparer.Ordinal));

    /// <summary>The names of the tables, in order. Each is the name of a data file without <c>.dataset.txt</c>.</summary>
    public static ImmutableArray<string> Names => [.. BuiltIn.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The catalogue of the library with the tables that stand in a folder in place of its own.</summary>
    /// <param name="folder">A folder with files such as <c>RequiredStatements.dataset.txt</c>; other files are no part of it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read.</exception>
    /// <exception cref="RequirementCatalogException">A file has the name of no table or is not well-formed.</exception>
    public static RequirementCatalog Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        RequirementCatalog catalog = Default;
        foreach (string path in Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileName(path);
            catalog = catalog.With(file[..^Extension.Length], file, File.ReadAllText(path));
        }

        return catalog;
    }

    /// <summary>A catalogue with another table in place of one of its own.</summary>
    /// <param name="name">The table, one of <see cref="Names"/>.</param>
    /// <param name="text">
    /// Its content: a head with a line <c># Source: …</c>, a line <c>---</c>, and lines
    /// <c>subject | jurisdiction or * for all | first day or - | last day or - | value</c>, each perhaps with <c>| source</c> behind it.
    /// Several subjects or values are parted by <c>;</c>. The heads of the library's own files say what they mean.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RequirementCatalogException">There is no such table, or the content is not well-formed.</exception>
    public RequirementCatalog With(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return With(name, name + Extension, text);
    }

    /// <summary>The content of a table, as its file has it: where one that is to replace it starts from.</summary>
    /// <param name="name">The table, one of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="RequirementCatalogException">There is no such table.</exception>
    public string ReadText(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        EnsureKnown(name, name);
        return TableOf(name).Text;
    }

    /// <summary>The lines of a table.</summary>
    internal ImmutableArray<DatedRequirement> this[string name] => TableOf(name).Requirements;

    /// <summary>The tables that are not the library's own, in the order of their names.</summary>
    internal IEnumerable<(string Name, string Text)> Replaced => replaced.Select(each => (each.Key, each.Value.Text));

    private RequirementCatalog With(string name, string file, string text)
    {
        EnsureKnown(name, file);
        return new(replaced.SetItem(name, Table.Read(name, file, text)));
    }

    private Table TableOf(string name) =>
        replaced.TryGetValue(name, out Table? table) ? table : BuiltIn.Value[name].Value;

    private static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    private static void EnsureKnown(string name, string file)
    {
        if (!BuiltIn.Value.ContainsKey(name))
        {
            throw new RequirementCatalogException(
                $"there is no such table; there are {string.Join(", ", Names)}",
                file,
                1
            );
        }
    }

    private sealed record Table(string Text, ImmutableArray<DatedRequirement> Requirements)
    {
        // People call a guideline by its year, and a year with a typing error would silently match no text.
        public static Table Read(string name, string file, string text) =>
            new(text, DatedRequirement.ReadAll(file, text, beginsWithYear: name == "SupersededGuidelines"));
    }
}

/// <summary>A table of requirements is not well-formed, or none of the library.</summary>
public sealed class RequirementCatalogException : FormatException
{
    internal RequirementCatalogException(string reason, string file, int line)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}({line}): {reason}"))
    {
        File = file;
        Line = line;
    }

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }
}
