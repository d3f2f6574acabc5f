using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>Finds the words of a class of prescription medicines where they are advertised to the public, and what the law makes of it.</summary>
internal sealed class PrescriptionClass
{
    private readonly string subject;
    private readonly PhraseSet words;
    private readonly PhraseSet wordsThatSell;
    private readonly string requirements;

    /// <param name="subject">The class in the data file; <c>rx-</c> and it is the class of the lexicon.</param>
    /// <param name="requirements">The table of the requirements that says where it may not be advertised.</param>
    public PrescriptionClass(string subject, string requirements)
    {
        this.subject = subject;
        this.requirements = requirements;
        string phrase = $"<rx-{subject}> unless negated, refuted, attributed, historical";
        string greeted = $"<rx-{subject}> when attributed when preceded by <greeting-of-thing>";
        string signs = IsInjectable ? "<promotion-injector>" : "<promotion-medicine>";
        string thatSells = $" when surface has (<promotion-call> | {signs}) unless sentence has <promotion-news>";
        words = Phrases.ParseAll([phrase, greeted, .. ShortForms]);
        wordsThatSell = Phrases.ParseAll([
            phrase + thatSells,
            greeted + thatSells,
            .. ShortForms.Select(each => each + thatSells),
            .. Profiles,
        ]);
    }

    private bool IsInjectable => subject is "botulinum" or "filler" or "wrinkle-injection";

    // "Filler" alone is also in medicines and teeth.
    private IEnumerable<string> ShortForms =>
        IsInjectable
            ?
            [
                $"<rx-{subject}-short> unless negated, refuted, attributed, historical when surface has <injectable-context>"
                    + " unless followed by (cream~ | serum~ | shampoo~ | screen | moisturiser~ | moisturizer~ | eye cream | mask~ | diet~ | food~ | medicine~ | drug~)",
            ]
            : [];

    // A profile offers what it names.
    private IEnumerable<string> Profiles =>
        IsInjectable
            ?
            [
                $"<rx-{subject}> | <rx-{subject}-short> unless negated, refuted, attributed, historical when kind is bio"
                    + " when surface has (<injectable-context> | nurse~ | prescriber~ | clinic~) unless sentence has <promotion-news>",
            ]
            : [];

    public void Register(AnalysisContext context, RuleDescriptor rule)
    {
        context.RegisterPhraseAction(words, hit => Check(hit, rule, isStated: true));
        context.RegisterPhraseAction(wordsThatSell, hit => Check(hit, rule, isStated: false));
    }

    private static string Replacement(PhraseContext hit)
    {
        int sentence = hit.Surface.SentenceAt(hit.Span.Start);
        bool isFirst = hit.Surface.Sentences[sentence].Span.Start == hit.Span.Start;
        return isFirst ? "A consultation about your options" : "a consultation about your options";
    }

    private void Check(PhraseContext hit, RuleDescriptor rule, bool isStated)
    {
        if (!Promotion.IsToPublic(hit.Document) || Promotion.IsStated(hit.Document) != isStated)
        {
            return;
        }

        Severity? severity = null;
        foreach (DatedRequirement each in ReaderPlace.InForce(hit, requirements, subject))
        {
            Severity here = each.Value switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                _ => Severity.Info,
            };
            severity = severity is { } known && known > here ? known : here;
        }

        if (severity is not { } found)
        {
            return;
        }

        // Nobody says where the readers are: somewhere it is barred, here it may not be.
        bool isPlaceKnown = !ReaderPlace.Of(hit).IsEmpty;
        hit.Report(
            rule,
            new DiagnosticDetails
            {
                Severity = isPlaceKnown || found < Severity.Warning ? found : Severity.Warning,
                Confidence = isPlaceKnown && isStated ? Confidence.High : Confidence.Medium,
                Arguments = [new("term", hit.Surface.Slice(hit.Span).ToString())],
                Cues = [subject, isStated ? "intent, kind" : "words that sell"],
                Guards = ["audience", "negated, refuted, attributed", "news and warnings"],
                Fixes = [new("speak of a consultation", hit.Span, Replacement(hit))],
            }
        );
    }
}
