using System.Diagnostics.CodeAnalysis;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Reads files and turns what goes wrong into items.</summary>
internal static class FileBytes
{
    public static bool TryRead(
        Func<byte[]> open,
        string id,
        SourcePlace place,
        out byte[] bytes,
        [NotNullWhen(false)] out ErrorItem? error
    )
    {
        try
        {
            bytes = open();
            error = null;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bytes = [];
            error = new ErrorItem(id, place, Describe(exception));
            return false;
        }
    }

    /// <summary>What went wrong, without the path, which the caller shows as the user gave it.</summary>
    public static string Describe(Exception exception) =>
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
            UnauthorizedAccessException => "access is denied",
            _ => "cannot be read",
        };
}
