using System.Globalization;

namespace HealthContent.Analysis.Training;

/// <summary>Counts of what was labelled and predicted of one kind.</summary>
internal sealed class EntityScore
{
    private int right;
    private int predicted;
    private int found;

    public int Labelled { get; private set; }

    /// <summary>The kind that the label of a corpus is measured as; one that is no identifier stays as it is.</summary>
    public static string KindOfLabel(string label) =>
        label switch
        {
            "CREDITCARD" or "CREDIT_CARD" => "CARD",
            "IP_ADDRESS" => "NETWORK",
            "SSN" or "MRN" or "HEALTHPLAN" or "ACCOUNT" or "LICENSE" or "VIN" => "ID",
            _ => KindOf(label),
        };

    /// <summary>The kind that an entity is measured as: every other number is an identifier, whatever country gives it out.</summary>
    public static string KindOfEntity(string code) =>
        KindOf(code) is var kind && (Counts(kind) || kind is "AGE" or "USERNAME") ? kind : "ID";

    private static string KindOf(string name) =>
        name switch
        {
            "FAX" => "PHONE",
            "IP" or "MAC" => "NETWORK",
            "HANDLE" => "USERNAME",
            _ => name,
        };

    /// <summary>Whether a kind is measured.</summary>
    public static bool Counts(string kind) =>
        kind is "NAME" or "LOCATION" or "DATE" or "PHONE" or "EMAIL" or "URL" or "NETWORK" or "CARD" or "IBAN" or "ID";

    public void AddLabelled(bool isFound)
    {
        Labelled++;
        found += isFound ? 1 : 0;
    }

    public void AddPredicted(bool isRight)
    {
        predicted++;
        right += isRight ? 1 : 0;
    }

    public override string ToString()
    {
        double precision = predicted == 0 ? 1 : (double)right / predicted;
        double recall = Labelled == 0 ? 1 : (double)found / Labelled;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"labelled {Labelled, 4}  precision {precision * 100:F1} recall {recall * 100:F1} F1 {f1 * 100:F1}"
        );
    }
}
