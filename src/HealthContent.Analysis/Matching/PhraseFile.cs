using System.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>Reads files of named phrases: a head, then <c>name: pattern</c>, going on in lines that start with white space.</summary>
internal static class PhraseFile
{
    public static List<PhrasePattern> Read(string file, string content)
    {
        var lines = new DataLines(file, content);
        lines.ReadHead();
        var phrases = new List<PhrasePattern>();
        string name = "";
        var pattern = new StringBuilder();
        int line = 0;
        int column = 0;
        while (lines.MoveNext())
        {
            if (lines.IsContinuation && name.Length > 0)
            {
                pattern.Append('\n').Append(lines.Current);
                continue;
            }

            Flush();
            int colon = lines.Current.IndexOf(':');
            if (colon <= 0)
            {
                throw lines.Error("'name: pattern' was expected", 1);
            }

            name = lines.Current[..colon].Trim().ToString();
            ReadOnlySpan<char> text = lines.Current[(colon + 1)..];
            column = colon + 2 + text.Length - text.TrimStart().Length;
            line = lines.Line;
            pattern.Append(text.Trim());
        }

        Flush();
        return phrases;

        void Flush()
        {
            if (name.Length > 0)
            {
                phrases.Add(PhraseParser.Parse(name, pattern.ToString(), file, line, column));
                pattern.Clear();
            }
        }
    }
}
