using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Whose a number, an address or another identifier is.</summary>
public enum IdentifierOwner
{
    /// <summary>The text does not say.</summary>
    Unknown,

    /// <summary>A private person: somebody in care, or somebody whom the text speaks of or to.</summary>
    PrivatePerson,

    /// <summary>The organisation that publishes, or another one: a switchboard, a help line, a donation account.</summary>
    Organization,
}

/// <summary>
/// Tells whose an identifier is from the cues in its sentence, the nearest first; without any, a person in care beside it counts.
/// </summary>
internal static class OwnerReader
{
    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        ["owner-person", "owner-organization", "identifier-holder", "holder-pronoun"];

    public static IdentifierOwner Read(SurfaceFacts facts, TextSpan span)
    {
        int index = facts.Surface.SentenceAt(span.Start);
        if (index < 0)
        {
            return IdentifierOwner.Unknown;
        }

        TextSpan sentence = facts.Surface.Sentences[index].Span;
        int person = Distance(facts, "owner-person", sentence, span);
        int organization = Distance(facts, "owner-organization", sentence, span);
        (int named, bool isStaff) = NearestNamed(facts, sentence, span);
        if (named < Math.Min(person, organization))
        {
            return isStaff ? IdentifierOwner.Organization : IdentifierOwner.PrivatePerson;
        }

        if (person < int.MaxValue || organization < int.MaxValue)
        {
            return person < organization ? IdentifierOwner.PrivatePerson : IdentifierOwner.Organization;
        }

        return facts.IsBesidePatient(span) ? IdentifierOwner.PrivatePerson : IdentifierOwner.Unknown;
    }

    /// <summary>
    /// Whether a person, with <paramref name="withPronouns"/> also "she" or "his", stands in the sentence of an identifier or in the
    /// one before it, and nothing says that it is an organisation's.
    /// </summary>
    public static bool HasHolder(SurfaceFacts facts, TextSpan span, bool withPronouns)
    {
        int index = facts.Surface.SentenceAt(span.Start);
        if (index < 0 || Read(facts, span) == IdentifierOwner.Organization)
        {
            return false;
        }

        TextSpan near = TextSpan.FromBounds(
            facts.Surface.Sentences[Math.Max(0, index - 1)].Span.Start,
            facts.Surface.Sentences[index].Span.End
        );
        return Distance(facts, "identifier-holder", near, span) < int.MaxValue
            || (withPronouns && Distance(facts, "holder-pronoun", near, span) < int.MaxValue);
    }

    // The nearest person before it in the sentence who is known for care or for work; a cue that is nearer says more.
    private static (int Distance, bool IsStaff) NearestNamed(SurfaceFacts facts, TextSpan sentence, TextSpan span)
    {
        (int Distance, bool IsStaff) nearest = (int.MaxValue, false);
        foreach (RecognizedEntity entity in facts.EntitiesIn(TextSpan.FromBounds(sentence.Start, span.Start)))
        {
            if (entity.Kind == EntityKind.Name)
            {
                bool isStaff = entity.Role is PersonRole.Staff or PersonRole.PublicAuthor;
                if (isStaff || CareLinkReader.Read(facts, entity) == CareLink.Own)
                {
                    nearest = (span.Start - entity.Span.End, isStaff);
                }
            }
        }

        return nearest;
    }

    private static int Distance(SurfaceFacts facts, string name, TextSpan sentence, TextSpan span)
    {
        int pattern = facts.Phrases[name];
        int nearest = int.MaxValue;
        foreach (PhraseMatch match in facts.MatchesIn(sentence))
        {
            if (match.Pattern == pattern && facts.SpanOf(match) is var cue)
            {
                nearest = Math.Min(nearest, Math.Max(0, Math.Max(cue.Start - span.End, span.Start - cue.End)));
            }
        }

        return nearest;
    }
}
