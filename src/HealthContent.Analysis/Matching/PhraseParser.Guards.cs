using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <content>The conditions behind a pattern.</content>
internal ref partial struct PhraseParser
{
    private static readonly (string Name, GuardPlace Place)[] Places =
    [
        ("sentence", GuardPlace.Sentence),
        ("passage", GuardPlace.Passage),
        ("surface", GuardPlace.Surface),
        ("document", GuardPlace.Document),
        ("message", GuardPlace.Message),
    ];

    private ImmutableArray<PhraseGuard> ParseGuards()
    {
        var guards = ImmutableArray.CreateBuilder<PhraseGuard>();
        while (!AtEnd && AtGuard())
        {
            bool required = AcceptWord("when");
            if (!required)
            {
                AcceptWord("unless");
            }

            do
            {
                guards.Add(ParseGuard(required));
            } while (Accept(','));
        }

        return guards.ToImmutable();
    }

    private PhraseGuard ParseGuard(bool required)
    {
        if (AcceptWords("followed", "by"))
        {
            PhraseNode phrase = ParseGuardPhrase(new AnchorNode(AtStart: false), out bool atEdge);
            return PhraseGuard.OfWordsBeside(required, GuardPlace.FollowedBy, phrase, atEdge);
        }

        if (AcceptWords("preceded", "by"))
        {
            PhraseNode phrase = ParseGuardPhrase(new AnchorNode(AtStart: true), out bool atEdge);
            return PhraseGuard.OfWordsBeside(required, GuardPlace.PrecededBy, phrase, atEdge);
        }

        if (AcceptWords("lies", "in"))
        {
            return PhraseGuard.OfName(required, GuardPlace.Hit, GuardSubject.Register, ReadName("a register"));
        }

        foreach ((string name, GuardPlace place) in Places)
        {
            if (AcceptWords(name, "has"))
            {
                return PhraseGuard.OfWords(required, place, ParseGuardPhrase(edge: null, out _));
            }

            if (AcceptWords(name, "shows"))
            {
                return PhraseGuard.OfName(required, place, GuardSubject.Emoji, ReadName("a group of emoji"));
            }

            if (AcceptWords(name, "names"))
            {
                string named = ReadName("a register or 'person'");
                return PhraseGuard.OfName(
                    required,
                    place,
                    named == "person" ? GuardSubject.Person : GuardSubject.Register,
                    named
                );
            }
        }

        if (AcceptWords("document", "breaks"))
        {
            return PhraseGuard.OfValues(required, GuardSubject.Findings, "", ReadValues("a category of rules"));
        }

        if (AcceptWords("document", "offers"))
        {
            return PhraseGuard.OfValues(required, GuardSubject.Help, "", ReadValues("what help is for"));
        }

        string word = ReadName("a stance or a place ('followed by', 'sentence has', …), or a property with 'is'");
        SkipSpace();
        if (AcceptWord("is"))
        {
            return PhraseGuard.OfValues(required, GuardSubject.Property, word, ReadValues($"a value of '{word}'"));
        }

        return AcceptWord("over")
            ? PhraseGuard.OfNumber(required, word, ParseNumber())
            : PhraseGuard.OfName(required, GuardPlace.Hit, GuardSubject.Stance, word);
    }

    // "Followed by ($ | who)": the edge of the sentence holds no token, so it is asked for apart from the phrase.
    private PhraseNode ParseGuardPhrase(AnchorNode? edge, out bool atEdge)
    {
        SkipSpace();
        if (position >= text.Length || Current is not ('(' or '<'))
        {
            throw Error("a group '(…)' or a <class> was expected");
        }

        var items = ImmutableArray.CreateBuilder<PhraseNode>();
        ParseItem(items);
        PhraseNode phrase = WithoutEdge(items[0], edge, out atEdge);
        return PhraseShape.StartsOrEndsWithGap(phrase) || PhraseShape.MayBeEmpty(phrase)
            ? throw Error("the phrase of a condition must not be empty, nor start or end with a gap")
            : phrase;
    }

    private static PhraseNode WithoutEdge(PhraseNode phrase, AnchorNode? edge, out bool atEdge)
    {
        atEdge = false;
        if (phrase is not ChoiceNode choice || edge is null)
        {
            return phrase;
        }

        ImmutableArray<PhraseNode> others = choice.Items.RemoveAll(item => item.Equals(edge));
        atEdge = others.Length < choice.Items.Length && others.Length > 0;
        return !atEdge ? phrase
            : others.Length == 1 ? others[0]
            : new ChoiceNode(others);
    }

    // One name, or several in a group.
    private ImmutableArray<string> ReadValues(string what)
    {
        if (!Accept('('))
        {
            return [ReadName(what)];
        }

        var values = ImmutableArray.CreateBuilder<string>();
        do
        {
            values.Add(ReadName(what));
        } while (Accept('|'));
        Expect(')');
        return values.ToImmutable();
    }

    private string ReadName(string what)
    {
        SkipSpace();
        int start = position;
        while (
            position < text.Length
            && (char.IsAsciiLetter(Current) || (position > start && (char.IsAsciiDigit(Current) || Current == '-')))
        )
        {
            position++;
        }

        return position > start ? text[start..position].ToString() : throw Error($"{what} was expected");
    }

    private bool AtGuard() => LooksAt("unless") || LooksAt("when");
}
