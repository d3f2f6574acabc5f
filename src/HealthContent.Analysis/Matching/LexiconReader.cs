using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>Reads lexicon files.</summary>
internal static class LexiconReader
{
    public static Lexicon Read(string file, string content)
    {
        var lines = new DataLines(file, content);
        ImmutableDictionary<string, string> head = lines.ReadHead();
        foreach (string required in (ReadOnlySpan<string>)["source", "licence", "as-of"])
        {
            if (!head.ContainsKey(required))
            {
                throw lines.Error($"the head lacks '{required}:'", 1);
            }
        }

        string? current = head.GetValueOrDefault("class");
        bool maskable = head.GetValueOrDefault("maskable") == "yes";
        var terms = ImmutableArray.CreateBuilder<LexiconTerm>();
        while (lines.MoveNext())
        {
            ReadOnlySpan<char> line = lines.Current;
            if (line[0] == '[')
            {
                current =
                    line[^1] == ']' && line.Length > 2
                        ? line[1..^1].ToString()
                        : throw lines.Error("a class name in brackets was expected", 1);
                continue;
            }

            if (current is null)
            {
                throw lines.Error("a term stands before any class; write 'class: name' in the head or '[name]'", 1);
            }

            int arrow = line.IndexOf("->", StringComparison.Ordinal);
            string? preferred = arrow < 0 ? null : line[(arrow + 2)..].Trim().ToString();
            ReadOnlySpan<char> term = (arrow < 0 ? line : line[..arrow]).Trim();
            bool inflected = term.EndsWith('~');
            if (inflected)
            {
                term = term[..^1];
            }

            if (!HasWord(term) || preferred is "")
            {
                throw lines.Error("a term is 'words', 'words~' or 'words -> preferred words'", 1);
            }

            if (preferred is not null && PreferredForms.Problem(term, inflected, preferred) is { } problem)
            {
                throw lines.Error(problem, 1);
            }

            terms.Add(new LexiconTerm(current, term.ToString(), inflected, preferred, maskable));
        }

        return new Lexicon(file, head, terms.ToImmutable());
    }

    // Nearly every term has a letter or a digit; only for the others it is worth the time to read the words twice.
    private static bool HasWord(ReadOnlySpan<char> term)
    {
        foreach (char character in term)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return WordReader.Read(term).Count > 0;
    }
}
