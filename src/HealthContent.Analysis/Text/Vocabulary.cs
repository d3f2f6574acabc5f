using System.Runtime.InteropServices;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Text;

/// <summary>
/// The words that lexicons and phrases know, each with a number. The tokenizer looks every word up once; all that follows
/// compares numbers.
/// </summary>
/// <remarks>Immutable once built, and safe to share between threads.</remarks>
public sealed class Vocabulary
{
    /// <summary>The number of words that are not in a vocabulary.</summary>
    public const int Unknown = -1;

    private const int LongestWord = 64;

    /// <summary>The FNV-1a hash of no letters.</summary>
    internal const uint HashBasis = 2166136261;

    private readonly StringTable words;
    private readonly Table<int> buckets;
    private readonly Table<Entry> entries;
    private readonly Table<int> maskable;
    private long[]? notes;

    internal Vocabulary(IReadOnlyList<string> words, IReadOnlyCollection<string> maskable)
    {
        this.words = StringTable.Create(words);
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2));
        int[] firstOfBucket = new int[size];
        var entryOfWord = new Entry[words.Count];
        int start = 0;
        for (int index = 0; index < words.Count; index++)
        {
            int length = words[index].Length;
            if (length == 0)
            {
                continue;
            }

            uint hash = Hash(words[index]);
            ref int bucket = ref firstOfBucket[hash & (uint)(size - 1)];
            entryOfWord[index] = new Entry(hash, bucket, start, length);
            bucket = index + 1;
            start += length;
        }

        buckets = firstOfBucket;
        entries = entryOfWord;

        var masks = new List<int>();
        foreach (string word in maskable)
        {
            int index = FindFolded(word);
            if (index >= 0)
            {
                masks.Add(index);
            }
        }

        masks.Sort();
        this.maskable = masks.ToArray();
    }

    private Vocabulary(TableReader reader)
    {
        words = StringTable.Read(reader);
        buckets = reader.ReadTable<int>();
        entries = reader.ReadTable<Entry>();
        maskable = reader.ReadTable<int>();
    }

    /// <summary>A vocabulary without words.</summary>
    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>The number of words, and of numbers that no word has.</summary>
    public int Count => words.Count;

    /// <summary>The folded text of a word; empty when no word has this number.</summary>
    /// <param name="word">Its number.</param>
    /// <exception cref="IndexOutOfRangeException">No word has this number.</exception>
    public string this[int word] => words[word].ToString();

    /// <summary>The FNV-1a hash of a word.</summary>
    internal uint HashOf(int word) => entries[word].Hash;

    /// <summary>Room for what others know of each word; zero until they note it.</summary>
    internal long[] Notes => notes ?? Interlocked.CompareExchange(ref notes, new long[Count], null) ?? notes;

    internal static Vocabulary Read(TableReader reader) => new(reader);

    internal void Write(TableWriter writer)
    {
        words.Write(writer);
        writer.WriteTable(buckets);
        writer.WriteTable(entries);
        writer.WriteTable(maskable);
    }

    /// <summary>Finds a word as it stands in a text, whatever its case.</summary>
    /// <param name="word">The word.</param>
    /// <param name="disguised">Whether it was found only behind look-alike, invisible or masking characters.</param>
    /// <returns>Its number, or <see cref="Unknown"/>.</returns>
    public int Find(ReadOnlySpan<char> word, out bool disguised)
    {
        int found = Find(word, out TokenFlags spelling);
        disguised = spelling == TokenFlags.Disguised;
        return found;
    }

    /// <summary>Finds a word as it stands in a text, whatever its case.</summary>
    /// <param name="word">The word.</param>
    /// <param name="spelling"><see cref="TokenFlags.Verbatim"/>, <see cref="TokenFlags.Disguised"/> or neither.</param>
    internal int Find(ReadOnlySpan<char> word, out TokenFlags spelling)
    {
        spelling = TokenFlags.None;
        if (word.Length > LongestWord || words.Count == 0)
        {
            return Unknown;
        }

        uint hash = HashBasis;
        bool plain = true;
        foreach (char character in word)
        {
            uint folded = character;
            if (folded - 'A' <= 'Z' - 'A')
            {
                folded |= 0x20;
            }
            else if (folded - 'a' > 'z' - 'a')
            {
                plain &= folded is '\'' or (>= '0' and <= '9') or '-';
                if (folded >= 0x80)
                {
                    return FindFoldedSlowly(word, out spelling);
                }
            }

            hash = HashOf(hash, folded);
        }

        int found = FindVerbatim(word, hash);
        if (found >= 0)
        {
            spelling = TokenFlags.Verbatim;
            return found;
        }

        return plain && !HasDigitAndLetter(word) ? Unknown : FindFoldedSlowly(word, out spelling);
    }

    /// <summary>Goes on with a hash.</summary>
    /// <param name="hash">The hash of the letters before.</param>
    /// <param name="folded">The next letter, in lower case.</param>
    internal static uint HashOf(uint hash, uint folded) => (hash ^ folded) * 16777619;

    /// <summary>Finds a word of ASCII letters as it stands in a text, whatever its case.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">The hash of its letters in lower case.</param>
    /// <returns>Its number, or <see cref="Unknown"/>.</returns>
    internal int FindLetters(ReadOnlySpan<char> word, uint hash) =>
        word.Length > LongestWord || words.Count == 0 ? Unknown : FindVerbatim(word, hash);

    /// <summary>Finds a word that is folded already.</summary>
    internal int FindFolded(ReadOnlySpan<char> word)
    {
        uint hash = Hash(word);
        for (int index = FirstOf(hash); index >= 0; index = entries[index].Next - 1)
        {
            ref readonly Entry entry = ref entries[index];
            if (entry.Hash == hash && word.SequenceEqual(words.Slice(entry.Start, entry.Length)))
            {
                return index;
            }
        }

        return Unknown;
    }

    private int FindVerbatim(ReadOnlySpan<char> word, uint hash)
    {
        for (int index = FirstOf(hash); index >= 0; index = entries[index].Next - 1)
        {
            ref readonly Entry entry = ref entries[index];
            if (entry.Hash == hash && EqualsIgnoringAsciiCase(words.Slice(entry.Start, entry.Length), word))
            {
                return index;
            }
        }

        return Unknown;
    }

    // Of the words that share a bucket.
    private int FirstOf(uint hash) => buckets[(int)hash & (buckets.Length - 1)] - 1;

    private static uint Hash(ReadOnlySpan<char> folded)
    {
        uint hash = HashBasis;
        foreach (char character in folded)
        {
            hash = HashOf(hash, character);
        }

        return hash;
    }

    private static bool EqualsIgnoringAsciiCase(ReadOnlySpan<char> folded, ReadOnlySpan<char> word)
    {
        if (folded.Length != word.Length)
        {
            return false;
        }

        for (int index = 0; index < folded.Length; index++)
        {
            uint character = word[index];
            if (character - 'A' <= 'Z' - 'A')
            {
                character |= 0x20;
            }

            if (character != folded[index])
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasDigitAndLetter(ReadOnlySpan<char> word) =>
        word.IndexOfAnyInRange('0', '9') >= 0 && word.ContainsAnyExceptInRange('0', '9');

    private int FindFoldedSlowly(ReadOnlySpan<char> word, out TokenFlags spelling)
    {
        int found = FindFoldedSlowly(word, out bool disguised);
        spelling = disguised ? TokenFlags.Disguised : TokenFlags.None;
        return found;
    }

    private int FindFoldedSlowly(ReadOnlySpan<char> word, out bool disguised)
    {
        Span<char> folded = stackalloc char[LongestWord * 2];
        int length = CharacterFolding.Fold(word, folded);
        disguised = false;
        if (length <= 0)
        {
            return Unknown;
        }

        folded = folded[..length];
        int found = FindFolded(folded);
        if (found >= 0)
        {
            disguised = !IsPlainSpelling(word);
            return found;
        }

        disguised = true;
        bool changed = false;
        foreach (ref char character in folded)
        {
            char unmasked = CharacterFolding.Unmask(CharacterFolding.LookAlike(character));
            changed |= unmasked != character;
            character = unmasked;
        }

        if (changed && length > 2 && (found = FindFolded(folded)) >= 0)
        {
            return found;
        }

        found = folded.Contains('*') ? FindMasked(folded) : Unknown;
        disguised = found >= 0;
        return found;
    }

    // Accents, curly apostrophes and the like are ordinary spelling, not a disguise.
    private static bool IsPlainSpelling(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (CharacterFolding.IsIgnorable(character) || char.IsSurrogate(character) || character >= '\uFF00')
            {
                return false;
            }
        }

        return true;
    }

    private int FindMasked(ReadOnlySpan<char> masked)
    {
        if (masked[0] == '*')
        {
            return Unknown;
        }

        foreach (int word in maskable.Items)
        {
            if (MatchesMask(words[word], masked))
            {
                return word;
            }
        }

        return Unknown;
    }

    private static bool MatchesMask(ReadOnlySpan<char> word, ReadOnlySpan<char> masked)
    {
        if (word.Length != masked.Length)
        {
            return false;
        }

        for (int index = 0; index < word.Length; index++)
        {
            if (masked[index] != '*' && masked[index] != word[index])
            {
                return false;
            }
        }

        return true;
    }

    // What is asked of a word that may be the one looked for: side by side, since that is one look at memory. The next is the number of
    // the next word of the bucket plus one.
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Entry(uint Hash, int Next, int Start, int Length);
}
