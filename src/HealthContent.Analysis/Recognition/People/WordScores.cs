namespace HealthContent.Analysis.Recognition.People;

/// <summary>What a word is to the recogniser of names beside what it is in a lexicon.</summary>
internal enum WordClass : byte
{
    None,

    /// <summary>Stands before a name: Mr, Dr, Nurse.</summary>
    Title,

    /// <summary>A relative: my wife, our son.</summary>
    Kin,

    /// <summary>A person in care or in general: patient, female, resident.</summary>
    Person,

    /// <summary>Ends or starts the name of an organisation: foundation, university.</summary>
    Organization,

    /// <summary>Ends or starts the name of a place: street, hospital, county.</summary>
    Place,

    /// <summary>A month or a weekday.</summary>
    Calendar,

    /// <summary>Small words inside names: van, de la, bin.</summary>
    Particle,

    /// <summary>Follows the name of a discoverer: disease, syndrome, sign.</summary>
    Eponym,

    /// <summary>Says, explains, told.</summary>
    Speech,

    /// <summary>Admitted, seen, treated.</summary>
    Care,

    /// <summary>Announces a name: name, attn, signed.</summary>
    Label,

    /// <summary>A profession or office.</summary>
    Job,

    /// <summary>Award, prize, act, scholarship.</summary>
    Award,

    /// <summary>Stands before places: in, at, near.</summary>
    PlacePreposition,

    /// <summary>Hi, dear, thanks.</summary>
    Greeting,
}

/// <summary>How much a word speaks for a name, packed in 16 bits: levels from lists, never verdicts.</summary>
/// <param name="Bits">The packed levels.</param>
internal readonly record struct WordScores(ushort Bits)
{
    /// <summary>The highest level of forenames and surnames.</summary>
    public const int HighestLevel = 7;

    public WordScores(int forename, int surname, int place, int common, WordClass wordClass, bool listed, bool health)
        : this(
            (ushort)(
                forename
                | (surname << 3)
                | (place << 6)
                | (common << 8)
                | ((int)wordClass << 10)
                | (listed ? 1 << 14 : 0)
                | (health ? 1 << 15 : 0)
            )
        ) { }

    /// <summary>How frequent it is as a forename: 0 (never) to 7.</summary>
    public int Forename => Bits & 7;

    /// <summary>How frequent it is as a surname: 0 (rare or never) to 7.</summary>
    public int Surname => (Bits >> 3) & 7;

    /// <summary>0 none, 1 part of the name of a town, 2 a town, 3 a big town, state or country.</summary>
    public int Place => (Bits >> 6) & 3;

    /// <summary>0 no common word, 1 a common word, 2 a word that every reader knows.</summary>
    public int Common => (Bits >> 8) & 3;

    public WordClass Class => (WordClass)((Bits >> 10) & 15);

    /// <summary>Whether it stands in a list of the names of people of many countries.</summary>
    public bool IsListed => (Bits & (1 << 14)) != 0;

    /// <summary>Whether it is a word of health topics.</summary>
    public bool IsHealth => (Bits & (1 << 15)) != 0;

    /// <summary>Whether any list has it as a name.</summary>
    public bool IsName => (Bits & (0x3F | (1 << 14))) != 0;
}
