namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells whether an answer speaks to one person or to everybody. A reply that says what people with a condition should do is
/// education; one that speaks of the reader's own matter is not, however general the rest.
/// </summary>
internal static class AddresseeReader
{
    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        ["addresses-everybody", "addresses-one", "tells-of-self", "general-information"];

    /// <summary>Reads a surface of a document that answers one person.</summary>
    public static Addressee Read(SurfaceFacts facts) =>
        facts.Matches.Contains(facts.Phrases["addresses-one"]) ? Addressee.OnePersonByWords
        : facts.Matches.Contains(facts.Phrases["addresses-everybody"]) ? Addressee.Everybody
        : Addressee.OnePerson;
}
