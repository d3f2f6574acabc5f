using System.Text;

namespace HealthContent.Analysis.Content;

/// <summary>The JSON Schemas (draft 2020-12) of what <see cref="ContentJson"/>, <see cref="Claims.ClaimsLibrary"/> and <see cref="Stores.ConsentRegister"/> read, for editors.</summary>
/// <remarks>Thread-safe. Each property reads the text anew.</remarks>
public static class ContentSchemas
{
    /// <summary>The schema of <see cref="ContentDocument"/>.</summary>
    public static string ContentDocument => Read("content-document");

    /// <summary>The schema of <see cref="ContentFeed"/>.</summary>
    public static string ContentFeed => Read("content-feed");

    /// <summary>The schema of <see cref="OrganizationProfile"/>.</summary>
    public static string OrganizationProfile => Read("organization-profile");

    /// <summary>The schema of the files that <see cref="Claims.ClaimsLibrary"/> reads.</summary>
    public static string ClaimsLibrary => Read("claims-library");

    /// <summary>The schema of the files that <see cref="Stores.ConsentRegister"/> reads.</summary>
    public static string ConsentRegister => Read("consent-register");

    private static string Read(string name)
    {
        using var stream =
            typeof(ContentSchemas).Assembly.GetManifestResourceStream($"Content/Schemas/{name}.schema.json")
            ?? throw new InvalidOperationException($"The schema '{name}' is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
