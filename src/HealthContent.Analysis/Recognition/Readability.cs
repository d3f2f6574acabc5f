using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>How hard a text is to read, as grades of US schools, by four published formulas.</summary>
/// <remarks>
/// <para>
/// Kincaid et al., Derivation of new readability formulas (1975); McLaughlin, SMOG grading, Journal of Reading 1969;12:639;
/// Gunning, The Technique of Clear Writing (1952); Chall and Dale, Readability Revisited (1995), with a list of familiar words
/// of our own. The formulas were made for English and for longer texts; below about 100 words they say little.
/// </para>
/// <para>
/// Names (capitals inside a sentence) count as words that are easy; hashtags, mentions, addresses and emoji do not count.
/// </para>
/// </remarks>
public readonly record struct Readability
{
    internal Readability(in ReadabilityCounts counts)
    {
        Words = counts.Words;
        Sentences = counts.Sentences;
        if (Words == 0)
        {
            return;
        }

        double perSentence = (double)counts.Words / counts.Sentences;
        FleschKincaid = (0.39 * perSentence) + (11.8 * counts.Syllables / counts.Words) - 15.59;
        Smog = (1.0430 * Math.Sqrt(counts.Polysyllables * 30.0 / counts.Sentences)) + 3.1291;
        GunningFog = 0.4 * (perSentence + (100.0 * counts.HardWords / counts.Words));
        double unfamiliar = 100.0 * counts.UnfamiliarWords / counts.Words;
        DaleChallScore = (0.1579 * unfamiliar) + (0.0496 * perSentence) + (unfamiliar > 5 ? 3.6365 : 0);
        // A text full of terms has few words that all readers know, and is English all the same.
        IsEnglish = counts.CommonWords * 4 >= counts.Words || counts.EnglishWords * 2 >= counts.Words;
    }

    /// <summary>The number of words.</summary>
    public int Words { get; }

    /// <summary>The number of sentences that have words.</summary>
    public int Sentences { get; }

    /// <summary>Whether enough of the words are common English ones for the formulas to mean anything.</summary>
    public bool IsEnglish { get; }

    /// <summary>The Flesch-Kincaid grade level: length of sentences and syllables per word.</summary>
    public double FleschKincaid { get; }

    /// <summary>The SMOG grade: words of three or more syllables. Made for 30 sentences, scaled for fewer.</summary>
    public double Smog { get; }

    /// <summary>The Gunning Fog index: length of sentences and hard words.</summary>
    public double GunningFog { get; }

    /// <summary>The new Dale-Chall raw score: length of sentences and words that few young readers know.</summary>
    public double DaleChallScore { get; }

    /// <summary>The Dale-Chall score as a grade.</summary>
    public double DaleChall => Math.Max((2 * DaleChallScore) - 5.5, 0);

    /// <summary>The grade: the mean of the two formulas in the middle, so that no single one decides.</summary>
    public double Grade
    {
        get
        {
            // Of four, what the least and the greatest leave.
            double least = Math.Min(Math.Min(FleschKincaid, Smog), Math.Min(GunningFog, DaleChall));
            double greatest = Math.Max(Math.Max(FleschKincaid, Smog), Math.Max(GunningFog, DaleChall));
            return Math.Max((FleschKincaid + Smog + GunningFog + DaleChall - least - greatest) / 2, 0);
        }
    }
}

/// <summary>What the formulas count.</summary>
internal struct ReadabilityCounts
{
    public int Words;
    public int Sentences;
    public int Syllables;
    public int Polysyllables;
    public int HardWords;
    public int UnfamiliarWords;
    public int CommonWords;
    public int EnglishWords;

    /// <summary>Counts a text.</summary>
    /// <param name="surface">The text.</param>
    /// <param name="masksNames">Whether names count as easy words.</param>
    public void Add(SurfaceText surface, bool masksNames)
    {
        foreach (Sentence sentence in surface.Sentences)
        {
            AddSentence(surface, sentence, masksNames);
        }
    }

    /// <summary>Counts one sentence.</summary>
    /// <param name="surface">The text.</param>
    /// <param name="sentence">A sentence of the text.</param>
    /// <param name="masksNames">Whether names count as easy words.</param>
    public void AddSentence(SurfaceText surface, Sentence sentence, bool masksNames)
    {
        int before = Words;
        TokenKind last = TokenKind.Word;
        foreach (Token token in surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount))
        {
            // In posts an address or an emoji often stands where the full stop would: "Find a clinic: https://… Please note …".
            if (
                last is TokenKind.Url or TokenKind.Email or TokenKind.Emoji
                && token.Kind == TokenKind.Word
                && token.Has(TokenFlags.Capitalized)
                && Words > before
            )
            {
                Sentences++;
                before = Words;
            }

            if (token.Kind == TokenKind.Number)
            {
                AddEasy();
            }
            else if (token.Kind == TokenKind.Word && !token.Has(TokenFlags.InHashtag))
            {
                AddWord(surface, token, masksNames);
            }

            last = token.Kind;
        }

        Sentences += Words > before ? 1 : 0;
    }

    private void AddEasy()
    {
        Words++;
        Syllables++;
        CommonWords++;
        EnglishWords++;
    }

    private void AddWord(SurfaceText surface, Token token, bool masksNames)
    {
        bool isName = token.Has(TokenFlags.Capitalized) && !token.Has(TokenFlags.SentenceStart);
        if (isName && masksNames)
        {
            AddEasy();
            return;
        }

        (int syllables, bool isFamiliar) = WordFacts.Reading(surface, token);
        Words++;
        Syllables += syllables;
        Polysyllables += syllables >= 3 ? 1 : 0;
        HardWords += syllables >= 3 && !isName && !IsInflected(surface, token, syllables) ? 1 : 0;
        UnfamiliarWords += isFamiliar ? 0 : 1;
        CommonWords += isFamiliar ? 1 : 0;
        EnglishWords += isFamiliar || Text.EnglishWords.Contains(surface.Slice(token.Span)) ? 1 : 0;
    }

    // A word that an ending alone brought to three syllables is not hard.
    private static bool IsInflected(SurfaceText surface, Token token, int syllables)
    {
        if (syllables != 3)
        {
            return false;
        }

        ReadOnlySpan<char> word = surface.Slice(token.Span);
        word = token.Has(TokenFlags.Possessive) ? word[..^2] : word;
        return word.EndsWith("es", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }
}
