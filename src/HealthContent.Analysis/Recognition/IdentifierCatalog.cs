using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace HealthContent.Analysis.Recognition;

/// <summary>The numbers of <c>identifiers.dataset.txt</c>.</summary>
internal static class IdentifierCatalog
{
    private const string DataFile = "Recognition/identifiers.dataset.txt";
    private const string AnyGroups = "*";
    private const string TwoSeparators = "2+";
    private static readonly Lazy<Tables> Data = new(() => Parse(DataFile, EmbeddedData.ReadText(DataFile)));

    /// <summary>The codes, in the order of the file; cues refer to them by index.</summary>
    public static ImmutableArray<string> Codes => Data.Value.Codes;

    /// <summary>The numbers that a valid check makes identifiers without a label.</summary>
    public static ImmutableArray<UnlabelledForm> WithoutLabel => Data.Value.WithoutLabel;

    /// <summary>The forms of a code.</summary>
    public static ImmutableArray<Identifier> OfCode(int index) => Data.Value.ByCode[index];

    internal static Tables Parse(string file, string content)
    {
        var codes = new List<string>();
        var byCode = new List<ImmutableArray<Identifier>.Builder>();
        var alone = ImmutableArray.CreateBuilder<UnlabelledForm>();
        var kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        int number = 0;
        bool body = false;
        foreach (ReadOnlySpan<char> line in EmbeddedData.Lines(content))
        {
            number++;
            if (!body || line.IsEmpty || line[0] == '#')
            {
                body |= line.SequenceEqual("---");
                continue;
            }

            Identifier identifier;
            try
            {
                identifier = ParseLine(line.ToString(), kinds);
            }
            catch (Exception exception) when (exception is FormatException or KeyNotFoundException or ArgumentException)
            {
                throw new FormatException($"{file}({number}): {exception.Message}", exception);
            }

            int code = codes.IndexOf(identifier.Kind.Code);
            if (code < 0)
            {
                code = codes.Count;
                codes.Add(identifier.Kind.Code);
                byCode.Add(ImmutableArray.CreateBuilder<Identifier>());
            }

            byCode[code].Add(identifier);
            if (identifier.Alone != UnlabelledEvidence.Never)
            {
                alone.Add(new UnlabelledForm(identifier.Pattern.Lengths, identifier));
            }
        }

        return new Tables([.. codes], [.. byCode.Select(forms => forms.ToImmutable())], alone.ToImmutable());
    }

    private static Identifier ParseLine(string line, Dictionary<string, EntityKind> kinds)
    {
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != 8)
        {
            throw new FormatException("eight cells parted by '|' were expected");
        }

        if (!kinds.TryGetValue(cells[0], out EntityKind kind))
        {
            kind = new EntityKind(cells[0]);
            kinds.Add(cells[0], kind);
        }

        return new Identifier
        {
            Kind = kind,
            Class = cells[1],
            Pattern = IdentifierPattern.Parse(cells[2]),
            Groups = cells[3] is AnyGroups or TwoSeparators
                ? []
                : [.. cells[3].Split(',', StringSplitOptions.TrimEntries).Select(ParseGroups)],
            AnyGroups = cells[3] is AnyGroups or TwoSeparators,
            FewestSeparators = cells[3] is TwoSeparators ? 2 : 0,
            Check = cells[4] is "-" ? null : IdentifierChecks.Find(cells[4]),
            HasCheckDigit = cells[4] is not "-" && !cells[4].EndsWith("-form", StringComparison.Ordinal),
            Alone = Enum.Parse<UnlabelledEvidence>(cells[5], ignoreCase: true),
        };
    }

    private static ulong ParseGroups(string text)
    {
        if (text is "-")
        {
            return 0;
        }

        ulong groups = 0;
        int position = 0;
        string[] lengths = text.Split('-');
        for (int index = 0; index < lengths.Length - 1; index++)
        {
            position += int.Parse(lengths[index], CultureInfo.InvariantCulture);
            groups |= 1UL << position;
        }

        return groups;
    }

    internal sealed record Tables(
        ImmutableArray<string> Codes,
        ImmutableArray<ImmutableArray<Identifier>> ByCode,
        ImmutableArray<UnlabelledForm> WithoutLabel
    );
}

/// <summary>The checks by the names that the data file uses.</summary>
internal static class IdentifierChecks
{
    private static readonly FrozenDictionary<string, IdentifierCheck> ByName = new Dictionary<string, IdentifierCheck>(
        StringComparer.Ordinal
    )
    {
        ["luhn"] = CheckDigits.Luhn,
        ["luhn-10"] = characters => CheckDigits.Luhn(characters[..10]),
        ["luhn-80840"] = CheckDigits.LuhnAfter80840,
        ["card"] = PaymentCards.IsValid,
        ["verhoeff"] = CheckDigits.Verhoeff,
        ["iban"] = IbanLengths.IsValid,
        ["bic-form"] = BankCodes.IsOfCountry,
        ["gs1"] = CheckDigits.Gs1,
        ["ssn-form"] = NationalCheckDigits.SsnForm,
        ["itin-form"] = NationalCheckDigits.ItinForm,
        ["hicn-form"] = characters => NationalCheckDigits.SsnForm(characters[..9]),
        ["mbi-form"] = _ => true,
        ["abha-form"] = _ => true,
        ["pan-form"] = _ => true,
        ["ukdl-form"] = NationalCheckDigits.UkDrivingLicenceForm,
        ["nino-form"] = NationalCheckDigits.NinoForm,
        ["ramq-form"] = NationalCheckDigits.RamqForm,
        ["nhs"] = NationalCheckDigits.Nhs,
        ["chi"] = NationalCheckDigits.Chi,
        ["dea"] = NationalCheckDigits.Dea,
        ["aba"] = NationalCheckDigits.Aba,
        ["vin"] = NationalCheckDigits.Vin,
        ["phn-bc"] = NationalCheckDigits.PhnBritishColumbia,
        ["medicare-au"] = NationalCheckDigits.MedicareAustralia,
        ["tfn"] = NationalCheckDigits.TaxFileNumber,
        ["nhi"] = NationalCheckDigits.Nhi,
        ["pps"] = NationalCheckDigits.Pps,
        ["kvnr"] = NationalCheckDigits.Kvnr,
        ["nir"] = NationalCheckDigits.Nir,
        ["dni"] = NationalCheckDigits.Dni,
        ["nie"] = NationalCheckDigits.Nie,
        ["nuss"] = NationalCheckDigits.Nuss,
        ["bsn"] = NationalCheckDigits.Bsn,
        ["codice-fiscale"] = NationalCheckDigits.CodiceFiscale,
        ["niss"] = NationalCheckDigits.Niss,
        ["pesel"] = NationalCheckDigits.Pesel,
        ["personnummer"] = NationalCheckDigits.Personnummer,
        ["personnummer-century"] = characters => NationalCheckDigits.Personnummer(characters[2..]),
        ["hetu"] = NationalCheckDigits.Hetu,
        ["tckn"] = NationalCheckDigits.Tckn,
        ["za-id"] = NationalCheckDigits.SouthAfricanId,
        ["nric"] = NationalCheckDigits.Nric,
        ["cpf"] = NationalCheckDigits.Cpf,
        ["fnr"] = OverseasCheckDigits.Fnr,
        ["hkid"] = OverseasCheckDigits.Hkid,
        ["rrn"] = OverseasCheckDigits.Rrn,
        ["curp"] = OverseasCheckDigits.Curp,
        ["cns"] = OverseasCheckDigits.Cns,
        ["iso-7064"] = EasternCheckDigits.Iso7064,
        ["cnp"] = EasternCheckDigits.Cnp,
        ["jmbg"] = EasternCheckDigits.Jmbg,
        ["egn"] = EasternCheckDigits.Egn,
        ["taj"] = EasternCheckDigits.Taj,
        ["rodne-cislo"] = EasternCheckDigits.RodneCislo,
        ["baltic"] = EasternCheckDigits.Baltic,
        ["latvian"] = EasternCheckDigits.Latvian,
        ["amka"] = EasternCheckDigits.Amka,
        ["nif-pt"] = EasternCheckDigits.Nif,
        ["snils"] = EasternCheckDigits.Snils,
        ["rnokpp"] = EasternCheckDigits.Rnokpp,
        ["resident-china"] = EasternCheckDigits.ResidentChina,
        ["thai-id"] = EasternCheckDigits.ThaiId,
        ["my-number"] = EasternCheckDigits.MyNumber,
        ["nik-form"] = EasternCheckDigits.NikForm,
        ["day-month-form"] = OverseasCheckDigits.StartsWithDayAndMonth,
        ["year-month-form"] = OverseasCheckDigits.StartsWithYearAndMonth,
    }.ToFrozenDictionary();

    public static IdentifierCheck Find(string name) =>
        ByName.TryGetValue(name, out IdentifierCheck? check)
            ? check
            : throw new KeyNotFoundException($"no check is called '{name}'{Suggestion.Text(name, ByName.Keys)}");
}
