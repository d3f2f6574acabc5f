using System.Globalization;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.Spelling;

namespace HealthContent.Analysis.Claims;

/// <summary>What single words mean to the comparison of claims. The words stand in <c>claim-words.dataset.txt</c>.</summary>
internal sealed class ClaimWords
{
    private const string DataFile = "Claims/claim-words.dataset.txt";

    // Claims about another disease, medicine or part of the body are other claims, however alike they sound.
    private static readonly string[] DecisiveLexicons =
    [
        "Lexicons/body-parts.lexicon",
        "Lexicons/conditions.lexicon",
        "Lexicons/medicines.lexicon",
        "Lexicons/symptoms.lexicon",
    ];

    // Shorter words of terms ("of", "low", "eye") are mostly not what tells one term from another.
    private const int ShortestDecisive = 4;

    private static readonly Lazy<ClaimWords> Loaded = new(() => new ClaimWords());

    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> same;
    private readonly Dictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> classes;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> measures;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> pairStarts;

    private ClaimWords()
    {
        var readAs = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var decisive = new Dictionary<string, int>(StringComparer.Ordinal);
        var units = new HashSet<string>(StringComparer.Ordinal);
        var firsts = new HashSet<string>(StringComparer.Ordinal);
        int count = 0;
        foreach (string[] columns in EmbeddedData.ReadTable(DataFile, 3))
        {
            count++;
            foreach (string word in columns[2].Split(',', StringSplitOptions.TrimEntries))
            {
                switch (columns[0])
                {
                    case "same":
                        readAs.Add(word, columns[1].Split(' '));
                        if (word.Contains(' ', StringComparison.Ordinal))
                        {
                            firsts.Add(word.Split(' ')[0]);
                        }

                        break;
                    case "number":
                        values.Add(word, decimal.Parse(columns[1], CultureInfo.InvariantCulture));
                        break;
                    case "measure":
                        units.Add(word);
                        break;
                    default:
                        decisive.Add(word, count);
                        break;
                }
            }

            if (columns is ["decisive", "not", _])
            {
                Negation = count;
            }
            else if (columns is ["decisive", "absolute", _])
            {
                Absolute = count;
            }
        }

        AddTerms(decisive, count);
        same = readAs.GetAlternateLookup<ReadOnlySpan<char>>();
        numbers = values.GetAlternateLookup<ReadOnlySpan<char>>();
        classes = decisive.GetAlternateLookup<ReadOnlySpan<char>>();
        pairStarts = firsts.GetAlternateLookup<ReadOnlySpan<char>>();
        measures = units.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words, read at their first use: nobody pays for them who has no claims.</summary>
    public static ClaimWords Instance => Loaded.Value;

    /// <summary>The class of negations.</summary>
    public int Negation { get; }

    /// <summary>The class of words that leave no exception.</summary>
    public int Absolute { get; }

    /// <summary>What a folded word, or two with a space between, is read as; null for itself.</summary>
    public string[]? ReadAs(ReadOnlySpan<char> word) => same.TryGetValue(word, out string[]? read) ? read : null;

    /// <summary>Whether a folded word may be read together with the one after it.</summary>
    public bool StartsPair(ReadOnlySpan<char> word) => pairStarts.Contains(word);

    /// <summary>The class of a folded word that decides what a claim says; 0 when it decides nothing.</summary>
    public int ClassOf(ReadOnlySpan<char> word) => classes.TryGetValue(word, out int found) ? found : 0;

    /// <summary>Whether numbers before a folded word are a measure.</summary>
    public bool IsMeasure(ReadOnlySpan<char> word) => measures.Contains(word);

    /// <summary>The number that a folded word is; null when it is none.</summary>
    public NumberPart? Number(ReadOnlySpan<char> word)
    {
        if (numbers.TryGetValue(word, out decimal value))
        {
            return new NumberPart(value, IsScale: value >= 1_000_000, IsTen: false);
        }

        NumberWord known = NumberWords.Find(word);
        return known.Kind switch
        {
            // "Oh" is mostly a sigh.
            NumberWordKind.Digit when word is not "oh" => new NumberPart(known.Value, IsScale: false, IsTen: false),
            NumberWordKind.Number => new NumberPart(known.Value, IsScale: false, IsTen: known.Value >= 20),
            NumberWordKind.Scale => new NumberPart(known.Value, IsScale: true, IsTen: false),
            _ => null,
        };
    }

    private static void AddTerms(Dictionary<string, int> decisive, int count)
    {
        foreach (string path in DecisiveLexicons)
        {
            foreach (LexiconTerm term in LexiconReader.Read(path, EmbeddedData.ReadText(path)).Terms)
            {
                string[] words = term.Text.Split(' ', '-');
                for (int index = 0; index < words.Length; index++)
                {
                    bool isInflected = term.Inflected && index == words.Length - 1;
                    if (words[index].Length < ShortestDecisive || decisive.ContainsKey(words[index]))
                    {
                        continue;
                    }

                    count++;
                    foreach (string form in isInflected ? EnglishInflection.Forms(words[index]) : [words[index]])
                    {
                        decisive.TryAdd(form, count);
                    }
                }
            }
        }
    }

    /// <summary>A word of a number.</summary>
    /// <param name="Value">Its value.</param>
    /// <param name="IsScale">Whether a number before it is multiplied with it.</param>
    /// <param name="IsTen">Whether a digit may follow.</param>
    internal readonly record struct NumberPart(decimal Value, bool IsScale, bool IsTen);
}
