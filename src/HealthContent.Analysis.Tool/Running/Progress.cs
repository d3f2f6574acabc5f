using System.Globalization;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>One line on a terminal's standard error that says how far a long run has come.</summary>
internal sealed class Progress(TextWriter error) : IDisposable
{
    private const int Interval = 200;
    private const int Patience = 1000;

    private readonly long started = Environment.TickCount64;
    private long shown;
    private bool isVisible;

    public void Show(int documents)
    {
        long now = Environment.TickCount64;
        // Short runs stay silent.
        if (now - started < Patience || (!isVisible && shown != 0 && now - shown < Interval))
        {
            return;
        }

        shown = now;
        isVisible = true;
        long rate = documents * 1000L / (now - started);
        error.Write(
            string.Create(CultureInfo.InvariantCulture, $"\r{documents:N0} documents, {rate:N0} per second\u001b[K")
        );
    }

    public void Clear()
    {
        if (isVisible)
        {
            error.Write("\r\u001b[K");
            isVisible = false;
        }
    }

    public void Dispose() => Clear();
}
