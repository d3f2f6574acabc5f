using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <content>The conditions behind a pattern.</content>
internal ref partial struct PhraseParser
{
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
        GuardPlace place =
            AcceptWords("followed", "by") ? GuardPlace.FollowedBy
            : AcceptWords("preceded", "by") ? GuardPlace.PrecededBy
            : AcceptWords("sentence", "has") ? GuardPlace.Sentence
            : AcceptWords("surface", "has") ? GuardPlace.Surface
            : AcceptWords("document", "has") ? GuardPlace.Document
            : GuardPlace.Stance;
        SkipSpace();
        if (place != GuardPlace.Stance)
        {
            if (position >= text.Length || Current is not ('(' or '<'))
            {
                throw Error("a group '(…)' or a <class> was expected");
            }

            var items = ImmutableArray.CreateBuilder<PhraseNode>();
            ParseItem(items);
            PhraseNode phrase = WithoutEdge(items[0], place, out bool atEdge);
            return PhraseShape.StartsOrEndsWithGap(phrase) || PhraseShape.MayBeEmpty(phrase)
                ? throw Error("the phrase of a condition must not be empty, nor start or end with a gap")
                : new PhraseGuard(required, place, "", phrase) { AtEdge = atEdge };
        }

        int start = position;
        while (position < text.Length && (char.IsAsciiLetterLower(Current) || Current == '-'))
        {
            position++;
        }

        return position > start
            ? new PhraseGuard(required, place, text[start..position].ToString(), null)
            : throw Error("a stance or a place ('followed by', 'preceded by', 'sentence has', …) was expected");
    }

    // "Followed by ($ | who)": the edge holds no token, so it is asked for apart from the phrase.
    private static PhraseNode WithoutEdge(PhraseNode phrase, GuardPlace place, out bool atEdge)
    {
        atEdge = false;
        if (phrase is not ChoiceNode choice || place is not (GuardPlace.FollowedBy or GuardPlace.PrecededBy))
        {
            return phrase;
        }

        var edge = new AnchorNode(AtStart: place == GuardPlace.PrecededBy);
        ImmutableArray<PhraseNode> others = choice.Items.RemoveAll(item => item.Equals(edge));
        atEdge = others.Length < choice.Items.Length && others.Length > 0;
        return !atEdge ? phrase
            : others.Length == 1 ? others[0]
            : new ChoiceNode(others);
    }

    private bool AtGuard() => LooksAt("unless") || LooksAt("when");
}
