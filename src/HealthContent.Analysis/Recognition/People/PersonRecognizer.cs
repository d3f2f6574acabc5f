using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>
/// Recognises the names of people in layers: what the document and the organisation know, cues, the tagger, and mentions of a
/// person whose full name stands elsewhere in the text. Offers the places that the tagger sees to the recogniser of places.
/// </summary>
/// <remarks>Keeps its memory between texts. Not safe for use from several threads.</remarks>
internal sealed class PersonRecognizer
{
    // What the tagger alone says of a place gives way to every grammar of places.
    private const double WeakestPlace = 0.2;
    private const double StrongestPlace = 0.45;
    private const int LongestSpelledMail = 64;

    // In mentions: in a long text with many names, one is meant again soon or not at all.
    private const int FarthestMention = 200;

    private readonly NameTagger tagger = new();
    private ReusableList<NameSource> sources;
    private ReusableList<NameMention> mentions;
    private ReusableList<(string? Role, bool IsPerson)> roles;

    /// <summary>The model that the text was read with.</summary>
    public NameModel Model { get; private set; } = null!;

    /// <summary>The pieces of the text that was read last, in order.</summary>
    public ReadOnlySpan<NamePiece> Pieces => tagger.Pieces;

    /// <summary>What the tagger says of each piece.</summary>
    public ReadOnlySpan<NameTagger.Tag> Tags => tagger.Tags;

    /// <summary>What says that a piece is part of a name.</summary>
    public ReadOnlySpan<NameSource> Sources => sources.Items;

    /// <summary>The names, in order.</summary>
    public ReadOnlySpan<NameMention> Mentions => mentions.Items;

    /// <summary>Says that a piece is part of the name of a person, unless something stronger said so before.</summary>
    public void Mark(int piece, NameSource source)
    {
        if (sources[piece] < source)
        {
            sources[piece] = source;
        }
    }

    /// <summary>Says the same of several pieces.</summary>
    public void Mark(int first, int end, NameSource source)
    {
        for (int piece = first; piece < end; piece++)
        {
            Mark(piece, source);
        }
    }

    /// <summary>Says that a piece is part of no name of a person.</summary>
    public void Clear(int piece) => sources[piece] = NameSource.None;

    /// <summary>The pieces of the sentence that holds a piece.</summary>
    public (int Start, int End) SentenceOf(int piece) => tagger.SentenceOf(piece);

    /// <summary>The index of the first piece whose token is this one or a later one.</summary>
    public int PieceAt(int token)
    {
        ReadOnlySpan<NamePiece> pieces = tagger.Pieces;
        int low = 0;
        int high = pieces.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pieces[middle].Token < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Adds the names and places of a text to its candidates.</summary>
    public void Read(RecognitionContext context)
    {
        Model = context.Setting.Names ?? NameModel.Default;
        tagger.Read(context.Surface, Model);
        sources.Clear();
        mentions.Clear();
        foreach (NameTagger.Tag tag in tagger.Tags)
        {
            sources.Add(tag.Label == NameLabel.Person ? NameSource.Tagger : NameSource.None);
        }

        KnownNameReader.Read(context, this);
        NameCueReader.Read(context, this);
        NameFormReader.Read(context, this);
        NameLineReader.Read(context, this);
        NameJoinReader.Read(context, this);
        NameNeighbours.Read(this);
        CollectMentions(context);
        if (NamePropagation.Read(this))
        {
            mentions.Clear();
            CollectMentions(context);
        }

        AddNames(context);
        AddPlaces(context);
    }

    private void CollectMentions(RecognitionContext context)
    {
        ReadOnlySpan<NamePiece> pieces = tagger.Pieces;
        for (int first = 0; first < pieces.Length; first++)
        {
            if (sources[first] == NameSource.None)
            {
                continue;
            }

            int end = first + 1;
            while (
                end < pieces.Length
                && sources[end] != NameSource.None
                && !pieces[end].Has(PieceFlags.SentenceStart)
                && !NameExtent.LeavesHashtag(pieces, end)
            )
            {
                end++;
            }

            NameMention mention = Measure(first, end);
            if (!NameGuards.Refuse(context, this, ref mention))
            {
                mentions.Add(mention);
            }

            first = end - 1;
        }
    }

    private NameMention Measure(int first, int end)
    {
        NameSource strongest = NameSource.None;
        int margin = 0;
        for (int index = first; index < end; index++)
        {
            strongest = sources[index] > strongest ? sources[index] : strongest;
            margin += tagger.Tags[index].Label == NameLabel.Person ? tagger.Tags[index].Margin : 0;
        }

        return new NameMention(first, end, strongest, (double)margin / (Model.Unit * (end - first)));
    }

    private void AddNames(RecognitionContext context)
    {
        roles.Clear();
        foreach (NameMention mention in mentions.Items)
        {
            roles.Add(PersonRoleReader.RoleOf(context, this, mention));
        }

        for (int index = 0; index < mentions.Count; index++)
        {
            NameMention mention = mentions[index];
            TextSpan span = NameExtent.SpanOf(context, this, mention);
            if (roles[index].IsPerson && !IsInSpelledMail(context, span))
            {
                context.Add(
                    new RecognizedEntity(EntityKind.Name, span, mention.Confidence)
                    {
                        Subkind = "person",
                        Role = FullerRole(index) ?? roles[index].Role,
                        Evidence = mention.Evidence,
                    }
                );
                AgeRecognizer.ReadBehindName(context, span.End);
            }
        }
    }

    // "Dr. Anna Weber … Anna says": who was named in full with their part plays it wherever they are named again.
    private string? FullerRole(int mention)
    {
        ReadOnlySpan<NamePiece> pieces = tagger.Pieces;
        NameMention own = mentions[mention];
        string? known = null;
        int end = Math.Min(mentions.Count, mention + FarthestMention);
        for (int index = Math.Max(0, mention - FarthestMention); index < end; index++)
        {
            NameMention other = mentions[index];
            bool speaks =
                other.Length >= own.Length && index != mention && roles[index] is { IsPerson: true, Role: not null };
            if (speaks && Holds(pieces[other.FirstPiece..other.EndPiece], pieces[own.FirstPiece..own.EndPiece]))
            {
                bool isPublic =
                    roles[index].Role is not (PersonRole.Patient or PersonRole.Visitor or PersonRole.Reviewer);
                if (isPublic || roles[mention].Role is null)
                {
                    known = roles[index].Role;
                }

                if (isPublic)
                {
                    break;
                }
            }
        }

        return known;
    }

    private static bool Holds(ReadOnlySpan<NamePiece> name, ReadOnlySpan<NamePiece> part)
    {
        for (int start = 0; start + part.Length <= name.Length; start++)
        {
            int same = 0;
            while (same < part.Length && name[start + same].Hash == part[same].Hash)
            {
                same++;
            }

            if (same == part.Length)
            {
                return true;
            }
        }

        return false;
    }

    // "jane at example dot com" is one address, not a person and a place.
    private static bool IsInSpelledMail(RecognitionContext context, TextSpan span)
    {
        for (int index = context.CueAt(span.Start + 1) - 1; index >= 0; index--)
        {
            Cue cue = context.Cues[index];
            if (cue.Kind == CueKind.SpelledMail && cue.Span.Overlaps(span))
            {
                return true;
            }

            if (span.Start - cue.Span.Start > LongestSpelledMail)
            {
                break;
            }
        }

        return false;
    }

    // An acronym that no list has as a place is one only after "at" or "in".
    private static bool IsBareAcronym(ReadOnlySpan<NamePiece> pieces, int first, int end) =>
        end - first == 1
        && pieces[first] is { Shape: WordShape.Upper, Length: <= 5, Scores.Place: 0 }
        && (first == 0 || pieces[first - 1].Scores.Class != WordClass.PlacePreposition);

    // "Firmware 4.2", "Fax": a word that no list has as a place; "Waterlow 14": a scale.
    private static bool IsOrdinary(RecognitionContext context, ReadOnlySpan<NamePiece> pieces, int piece)
    {
        NamePiece own = pieces[piece];
        ReadOnlySpan<char> word = context.Text.AsSpan(context.Tokens[own.Token].Start, own.Length);
        return (own.Length == 1 && !own.Has(PieceFlags.DotAfter))
            || own is { Length: 2, Shape: WordShape.Title }
            || (
                own.Scores is { Place: 0, Surname: 0, Forename: 0 }
                && (own.Has(PieceFlags.SentenceStart) || own.Case == SentenceCase.Upper)
                && EnglishWords.Contains(word)
            )
            || (piece + 1 < pieces.Length && pieces[piece + 1].Shape == WordShape.Number && Eponyms.Contains(word));
    }

    // "The Ohio River Valley": only where its words alone are the reason to take it for a place.
    private static bool IsLandscape(ReadOnlySpan<char> name)
    {
        int last = name.LastIndexOf(' ');
        int before = last < 0 ? -1 : name[..last].LastIndexOf(' ');
        return last > 0
            && ((PlaceWords.Find(name[(last + 1)..]) | PlaceWords.Find(name[(before + 1)..])) & PlaceWord.Landscape)
                != 0;
    }

    private void AddPlaces(RecognitionContext context)
    {
        ReadOnlySpan<NamePiece> pieces = tagger.Pieces;
        ReadOnlySpan<NameTagger.Tag> tags = tagger.Tags;
        for (int first = 0; first < pieces.Length; first++)
        {
            if (tags[first].Label != NameLabel.Place || sources[first] != NameSource.None)
            {
                continue;
            }

            int end = first;
            int margin = 0;
            do
            {
                margin += tags[end].Margin;
                end++;
            } while (
                end < pieces.Length
                && tags[end].Label == NameLabel.Place
                && sources[end] == NameSource.None
                && !pieces[end].Has(PieceFlags.SentenceStart)
                && !NameExtent.LeavesHashtag(pieces, end)
            );

            // "in der Lindenstraße": the small words before a name are not part of it.
            while (
                first < end - 1 && pieces[first].Shape == WordShape.Lower && pieces[end - 1].Shape != WordShape.Lower
            )
            {
                first++;
            }

            TextSpan span = NameExtent.SpanOf(context, this, first, end);
            if (
                IsBareAcronym(pieces, first, end)
                || (end - first == 1 && IsOrdinary(context, pieces, first))
                || IsInSpelledMail(context, span)
                || IsLandscape(context.Surface.Slice(span))
            )
            {
                first = end - 1;
                continue;
            }

            double steps = Math.Max(0, (double)margin / (Model.Unit * (end - first)));
            double confidence = WeakestPlace + ((StrongestPlace - WeakestPlace) * steps / (steps + 40));
            context.Add(
                new RecognizedEntity(EntityKind.Location, span, confidence) { Evidence = "the words around it" }
            );
            first = end - 1;
        }
    }
}
