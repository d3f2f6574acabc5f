namespace HealthContent.Analysis.Recognition.Places;

/// <summary>What a word, or a few of them, may be in the name of a place.</summary>
[Flags]
internal enum PlaceWord : ulong
{
    None = 0,
    StreetEnd = 1,
    StreetEndNumbered = 1UL << 1,
    StreetStart = 1UL << 2,
    Unit = 1UL << 3,
    FacilityEnd = 1UL << 4,
    FacilityPair = 1UL << 5,
    FacilitySoft = 1UL << 6,
    FacilityStart = 1UL << 7,
    NameFacility = 1UL << 8,
    Saint = 1UL << 9,
    Care = 1UL << 10,
    Residence = 1UL << 11,
    PostcodeLabel = 1UL << 12,
    NameState = 1UL << 13,
    StateCode = 1UL << 14,
    NameCountry = 1UL << 15,
    Joining = 1UL << 16,
    NotFirst = 1UL << 17,
    NameAmbiguous = 1UL << 18,
    Preposition = 1UL << 19,

    /// <summary>It is the first word of an entry of several words that is, or is in, a place.</summary>
    StartsPhrase = 1UL << 20,

    /// <summary>It is a later word of an entry of several words that is, or is in, a place.</summary>
    ContinuesPhrase = 1UL << 21,

    /// <summary>It is the first word of an entry of several words that stands before a place.</summary>
    StartsCue = 1UL << 22,

    /// <summary>It makes a bare number after it a year.</summary>
    BeforeYear = 1UL << 23,

    /// <summary>It says that a sentence is about care.</summary>
    Clinical = 1UL << 24,

    /// <summary>It makes a number before it an amount.</summary>
    Counted = 1UL << 25,

    /// <summary>It makes the facility after it an author of what is said.</summary>
    Publication = 1UL << 26,

    /// <summary>It ends the name of a landscape, which lies in several counties or states and tells of nobody where they live.</summary>
    Landscape = 1UL << 27,

    /// <summary>It is a part of a building, but only beside an address.</summary>
    UnitBeside = 1UL << 28,

    /// <summary>It stands before the number of a road.</summary>
    NumberedRoad = 1UL << 29,

    /// <summary>It ends the name of a school, a church, a home or another place where people are for long.</summary>
    FacilityPlace = 1UL << 30,

    /// <summary>It ends the name of a street in a language whose word is no English one.</summary>
    StreetEndForeign = 1UL << 31,

    /// <summary>It ends the name of a building.</summary>
    Building = 1UL << 32,

    /// <summary>It starts the name of a street between a number and the "of" of a Romance language.</summary>
    StreetStartNumbered = 1UL << 33,

    /// <summary>It says of a street what it is like, where a name would stand.</summary>
    StreetDescription = 1UL << 34,

    /// <summary>It starts the name of a street that may be a number.</summary>
    CountedStreet = 1UL << 35,

    /// <summary>It is a point of the compass, as the name of a street may have one more.</summary>
    Direction = 1UL << 36,

    /// <summary>It stands before the names of two streets.</summary>
    Crossing = 1UL << 37,

    /// <summary>It stands before a road that somebody drives on.</summary>
    RoadPreposition = 1UL << 38,

    /// <summary>It stands before the number of a house or of a part of it.</summary>
    NumberWord = 1UL << 39,

    /// <summary>It tells two houses of the same number apart.</summary>
    RepeatedNumber = 1UL << 40,

    /// <summary>It makes the number before it an ordinal.</summary>
    OrdinalSuffix = 1UL << 41,

    /// <summary>It stands behind a time of the day.</summary>
    Clock = 1UL << 42,

    /// <summary>It is the mass of an isotope of iodine, and after its letter no number of an interstate.</summary>
    IodineIsotope = 1UL << 43,

    /// <summary>It is a part of a building also where no address stands beside it.</summary>
    UnitSure = 1UL << 44,

    /// <summary>It stands before the number of a box of the post, and says so alone.</summary>
    Box = 1UL << 45,

    /// <summary>It stands before a box of the post, or is the route or the unit of one.</summary>
    BoxPrefix = 1UL << 46,

    /// <summary>It stands before a bag of the post.</summary>
    BagPrefix = 1UL << 47,

    /// <summary>It stands before the letters that armies have in place of a state.</summary>
    ArmyOffice = 1UL << 48,

    /// <summary>It is a state whose postcodes have four digits.</summary>
    AustralianState = 1UL << 49,

    /// <summary>It is what the postcodes of a country may start with.</summary>
    CountryCode = 1UL << 50,

    /// <summary>It is a city whose districts are numbered for the post.</summary>
    DistrictCity = 1UL << 51,

    /// <summary>It is a degree as well as a state.</summary>
    Degree = 1UL << 52,

    /// <summary>It is a department, an examination or a disease in capitals, and no facility.</summary>
    Department = 1UL << 53,

    /// <summary>It goes on with the name of a facility behind the word that says what it is.</summary>
    FacilityTail = 1UL << 54,

    /// <summary>It makes a facility of the city before it.</summary>
    Premises = 1UL << 55,

    /// <summary>It makes of the city before it the name of a study or a score.</summary>
    Study = 1UL << 56,

    /// <summary>It is the "of" of a Romance language, alone or with its article.</summary>
    RomanceOf = 1UL << 57,

    /// <summary>It stands before a place only where the place has its capital.</summary>
    WeakPreposition = 1UL << 58,

    /// <summary>It is "in", "to" or "from" in a language other than English.</summary>
    ForeignPreposition = 1UL << 59,

    /// <summary>It makes of the number before it those of whom something is said.</summary>
    Predicate = 1UL << 60,

    /// <summary>It goes on with the sentence behind a place.</summary>
    Continuing = 1UL << 61,

    /// <summary>Before a colon it says that a facility follows: "School: Oakwood Primary".</summary>
    FacilityLabel = 1UL << 62,
}
