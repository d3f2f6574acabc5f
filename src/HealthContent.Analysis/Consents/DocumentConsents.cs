using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Consents;

/// <summary>The consents that a document rests on, and the instant at which they have to hold.</summary>
/// <remarks>Used again for the next document. Not safe for several threads.</remarks>
internal sealed class DocumentConsents
{
    private AnalysisEnvironment environment = null!;
    private ContentDocument document = null!;

    private ConsentUse? use;

    /// <summary>Turns to a document.</summary>
    public void Begin(ContentDocument newDocument, AnalysisEnvironment newEnvironment)
    {
        document = newDocument;
        environment = newEnvironment;
        use = null;
        Zone = OrganizationDays.Zone(environment.Organization);
        State = new PublishingState(document, environment.Now);
        (Named, Unknown) = RestsOnConsents(document) ? Resolve() : ([], []);
    }

    /// <summary>Where the days of the organisation begin and end; null when it does not say.</summary>
    public TimeZoneInfo? Zone { get; private set; }

    public ConsentUse Use => use ??= ConsentUse.Of(document);

    /// <summary>The records found, each once; a record that was replaced leads to the one that replaced it.</summary>
    public ImmutableArray<Consent> Named { get; private set; }

    /// <summary>The identifiers for which there is no record.</summary>
    public ImmutableArray<string> Unknown { get; private set; }

    public bool IsEmpty => Named.IsEmpty && Unknown.IsEmpty;

    private PublishingState State { get; set; }

    public bool IsPublished => State.IsPublished;

    public bool IsTakenDown => State.IsTakenDown;

    /// <summary>When the document went or goes out.</summary>
    public AnalysisInstant PublishesAt => State.PublishesAt;

    /// <summary>The instant at which a use is judged.</summary>
    public AnalysisInstant JudgedAt => State.JudgedAt;

    public static DocumentConsents Of(DocumentContext context) => context.Facts.ConsentsIn(context.Environment);

    public static DocumentConsents Of(ContentDocument document, AnalysisEnvironment environment)
    {
        var consents = new DocumentConsents();
        consents.Begin(document, environment);
        return consents;
    }

    public Consent? Find(string? id)
    {
        if (id is null)
        {
            return null;
        }

        foreach (Consent consent in document.Consents)
        {
            if (string.Equals(consent.Id, id, StringComparison.Ordinal))
            {
                return consent;
            }
        }

        foreach (Consent consent in environment.Organization.Consents)
        {
            if (string.Equals(consent.Id, id, StringComparison.Ordinal))
            {
                return consent;
            }
        }

        return null;
    }

    /// <summary>The consents of a person in a medium: the one that is named, and those of the same person.</summary>
    public IEnumerable<Consent> For(DepictedPerson person)
    {
        Consent? named = Find(person.ConsentId);
        if (named is not null && !(named.SubjectReference is { } subject && IsSomebodyElse(person, subject)))
        {
            yield return named;
        }

        foreach (Consent consent in Named)
        {
            if (
                consent != named
                && person.SubjectReference is { } reference
                && string.Equals(consent.SubjectReference, reference, StringComparison.Ordinal)
            )
            {
                yield return consent;
            }
        }
    }

    public ConsentEvaluation Evaluate(Consent consent, ConsentUse use) =>
        ConsentEvaluation.Evaluate(consent, use, JudgedAt, Zone);

    /// <summary>What the consents say to telling something where the document is published.</summary>
    public ConsentCoverage CoverageOf(ConsentScope scope)
    {
        var telling = new ConsentUse { Channel = document.Channel };
        foreach (Consent consent in Named)
        {
            if (scope.IsNamedBy(consent) && Evaluate(consent, telling).Covers)
            {
                return ConsentCoverage.Covered;
            }
        }

        return Unknown.IsEmpty ? ConsentCoverage.None : ConsentCoverage.Unknown;
    }

    /// <summary>Whether another record, in force at that instant, stands in for one that is not.</summary>
    public bool HasNewer(Consent ended, AnalysisInstant at)
    {
        foreach (Consent other in Named)
        {
            if (other == ended || !ConsentEvaluation.Evaluate(other, new ConsentUse(), at, Zone).IsInForce)
            {
                continue;
            }

            bool sameSubject =
                other.SubjectReference is { } subject
                && string.Equals(subject, ended.SubjectReference, StringComparison.Ordinal);
            bool replaces = string.Equals(ended.SupersededBy, other.Id, StringComparison.Ordinal);
            // Without a pointer to the person, only a later signature says that it is the same one.
            bool isLater =
                (ended.SubjectReference is null || other.SubjectReference is null)
                && other.SignedOn is { } signed
                && signed >= EndOf(ended);
            if (sameSubject || replaces || isLater)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSomebodyElse(DepictedPerson person, string subject) =>
        person.SubjectReference is { } reference && !string.Equals(reference, subject, StringComparison.Ordinal);

    private DateOnly EndOf(Consent consent) =>
        consent.RevokedAt is { } revoked
            ? Days.Of(revoked, Zone)
            : consent.ExpiresOn ?? consent.SignedOn ?? DateOnly.MaxValue;

    private static bool RestsOnConsents(ContentDocument document) =>
        !document.Consents.IsEmpty
        || !document.ConsentIds.IsEmpty
        || !document.Media.IsEmpty
        || !document.Parts.IsEmpty
        || document.LiveEvent is not null
        || document.SourcePost is not null;

    private (ImmutableArray<Consent> Named, ImmutableArray<string> Unknown) Resolve()
    {
        var found = ImmutableArray.CreateBuilder<Consent>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (Consent consent in document.Consents)
        {
            Add(consent.Id);
        }

        foreach (string id in document.ConsentIds)
        {
            Add(id);
        }

        foreach (MediaItem item in ConsentUse.MediaOf(document))
        {
            foreach (DepictedPerson person in item.People)
            {
                Add(person.ConsentId);
            }
        }

        Add(document.LiveEvent?.ConsentId);
        Add(document.SourcePost?.ConsentId);
        return (found.ToImmutable(), missing.ToImmutable());

        void Add(string? id)
        {
            while (id is not null)
            {
                Consent? consent = Find(id);
                if (consent is null)
                {
                    if (!missing.Contains(id))
                    {
                        missing.Add(id);
                    }

                    return;
                }

                if (found.Contains(consent))
                {
                    return;
                }

                found.Add(consent);
                id = Find(consent.SupersededBy)?.Id;
            }
        }
    }
}
