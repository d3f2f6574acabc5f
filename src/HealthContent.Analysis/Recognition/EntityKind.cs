namespace HealthContent.Analysis.Recognition;

/// <summary>What a recognised stretch of text is. The set is open: every national number has its own code.</summary>
/// <param name="Code">The code in upper case, for example <c>NAME</c>, <c>DATE</c>, <c>SSN</c> or <c>NHS</c>.</param>
public readonly record struct EntityKind(string Code)
{
    /// <summary>The name of a person.</summary>
    public static EntityKind Name { get; } = new("NAME");

    /// <summary>A place: address, city, facility, postcode.</summary>
    public static EntityKind Location { get; } = new("LOCATION");

    /// <summary>A date, weekday or relative time.</summary>
    public static EntityKind Date { get; } = new("DATE");

    /// <summary>An age.</summary>
    public static EntityKind Age { get; } = new("AGE");

    /// <summary>A telephone number.</summary>
    public static EntityKind Phone { get; } = new("PHONE");

    /// <summary>A fax number.</summary>
    public static EntityKind Fax { get; } = new("FAX");

    /// <summary>An e-mail address.</summary>
    public static EntityKind Email { get; } = new("EMAIL");

    /// <summary>A web address.</summary>
    public static EntityKind Url { get; } = new("URL");

    /// <summary>An Internet Protocol address.</summary>
    public static EntityKind IpAddress { get; } = new("IP");

    /// <summary>A media access control address.</summary>
    public static EntityKind MacAddress { get; } = new("MAC");

    /// <summary>The name of an account, such as <c>@name</c>.</summary>
    public static EntityKind Handle { get; } = new("HANDLE");

    /// <summary>A payment card number.</summary>
    public static EntityKind Card { get; } = new("CARD");

    /// <summary>An International Bank Account Number.</summary>
    public static EntityKind Iban { get; } = new("IBAN");

    /// <summary>A US Social Security number.</summary>
    public static EntityKind Ssn { get; } = new("SSN");

    /// <summary>A medical record number.</summary>
    public static EntityKind MedicalRecordNumber { get; } = new("MRN");

    /// <summary>What opens an account: a password, a key of a program, a token of a session.</summary>
    public static EntityKind Secret { get; } = new("SECRET");

    /// <inheritdoc/>
    public override string ToString() => Code;
}
