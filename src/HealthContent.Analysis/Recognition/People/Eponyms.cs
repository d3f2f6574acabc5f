namespace HealthContent.Analysis.Recognition.People;

/// <summary>Names that live on in diseases, signs and methods, read when first asked for.</summary>
internal static class Eponyms
{
    private static readonly Lazy<WordSet> Names = new(() => WordSet.Read("Recognition/People/eponyms.dataset.txt"));

    public static bool Contains(ReadOnlySpan<char> name) => Names.Value.Contains(name);
}
