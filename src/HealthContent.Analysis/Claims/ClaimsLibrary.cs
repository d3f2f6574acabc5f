using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Claims;

/// <summary>A claims library that does not change: from a file, or from claims that a host already has.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ClaimsLibrary : IClaimsLibrary
{
    private readonly Dictionary<string, Claim> byId = new(StringComparer.Ordinal);

    private ClaimsLibrary(ImmutableArray<Claim> claims)
    {
        Claims = claims;
        foreach (Claim claim in claims)
        {
            byId.Add(claim.Id, claim);
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Makes a library of claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The claims contradict themselves or one another; the message names everything that is wrong, a line each, and holds no content.
    /// </exception>
    public static ClaimsLibrary Create(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ImmutableArray<Claim> all = [.. claims];
        string[] problems = [.. ClaimsCheck.Problems(all).Select(problem => $"{problem.Path}: {problem.Message}")];
        return problems.Length == 0
            ? new ClaimsLibrary(all)
            : throw new ArgumentException(string.Join('\n', problems), nameof(claims));
    }

    /// <summary>Loads a claims file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PolicyException">The file has errors; the exception holds all of them.</exception>
    public static ClaimsLibrary Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(path, File.ReadAllBytes(path));
    }

    /// <summary>Reads a claims file from a text.</summary>
    /// <param name="file">The file that the text stands for in messages; it need not exist.</param>
    /// <param name="json">The claims as JSON; comments and trailing commas are allowed. The form is <see cref="ContentSchemas.ClaimsLibrary"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PolicyException">The text has errors; the exception holds all of them.</exception>
    public static ClaimsLibrary Parse(string file, string json)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(json);
        return Read(file, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The claim with an identifier.</summary>
    /// <param name="id">The identifier; case counts.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Claim? Find(string id) => byId.GetValueOrDefault(id);

    internal static ClaimsLibrary Read(string file, ReadOnlyMemory<byte> content) =>
        new(ClaimsFileReader.Read(file, content));
}
