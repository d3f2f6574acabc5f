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
        string? name = null;
        var pattern = new StringBuilder();
        int line = 0;
        int column = 0;
        while (lines.MoveNext())
        {
            if (lines.IsContinuation && name is not null)
            {
                // The white space stays, so that an error in this line names its column.
                pattern.Append('\n').Append(' ', lines.Column - 1).Append(lines.Current);
                continue;
            }

            Flush();
            int colon = lines.Current.IndexOf(':');
            if (colon <= 0)
            {
                throw lines.Error("'name: pattern' was expected", lines.Column);
            }

            name = lines.Current[..colon].Trim().ToString();
            line = lines.Line;
            column = lines.Column + colon + 1;
            pattern.Append(lines.Current[(colon + 1)..]);
        }

        Flush();
        return phrases;

        void Flush()
        {
            if (name is not null)
            {
                phrases.Add(PhraseParser.Parse(name, pattern.ToString(), file, line, column));
                pattern.Clear();
            }
        }
    }
}
