using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Whether a name may be told because of a consent, or because the organisation publishes whose it is.</summary>
internal static class NameConsent
{
    /// <summary>Whether the name may be told; true as well when the record of the consent is not at hand, which is noted.</summary>
    public static bool Covers(SurfaceContext context, RuleDescriptor rule, TextSpan span)
    {
        ReadOnlySpan<char> name = context.Surface.Slice(span);
        foreach (KnownPerson person in context.Environment.Organization.People)
        {
            if (IsNameOf(person, name))
            {
                return person.Role != KnownPersonRole.Storyteller
                    || HasConsentInForce(context, person)
                    || context.MayTell(rule, ConsentScope.Of(ConsentElement.Name));
            }
        }

        return (
                !name.Contains(' ')
                && context.ConsentFor(ConsentScope.Of(ConsentElement.FirstName)) == ConsentCoverage.Covered
            ) || context.MayTell(rule, ConsentScope.Of(ConsentElement.Name));
    }

    private static bool HasConsentInForce(DocumentContext context, KnownPerson person)
    {
        var consents = DocumentConsents.Of(context);
        var use = new ConsentUse { Channel = context.Document.Channel };
        foreach (string id in person.ConsentIds)
        {
            if (
                consents.Find(id) is { } consent
                && (
                    consent.Elements.Contains(ConsentElement.Name)
                    || consent.Elements.Contains(ConsentElement.FirstName)
                )
                && consents.Evaluate(consent, use).Covers
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameOf(KnownPerson person, ReadOnlySpan<char> name)
    {
        if (EndsWithName(name, person.Name))
        {
            return true;
        }

        foreach (string alias in person.Aliases)
        {
            if (EndsWithName(name, alias))
            {
                return true;
            }
        }

        return false;
    }

    // Titles stand before the name.
    private static bool EndsWithName(ReadOnlySpan<char> written, string known) =>
        known.Length > 0
        && written.EndsWith(known, StringComparison.OrdinalIgnoreCase)
        && (written.Length == known.Length || written[^(known.Length + 1)] is ' ' or '.');
}
