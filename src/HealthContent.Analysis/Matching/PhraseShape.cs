namespace HealthContent.Analysis.Matching;

/// <summary>What can be said of a phrase without a vocabulary.</summary>
internal static class PhraseShape
{
    public static bool MayBeEmpty(PhraseNode node) =>
        node switch
        {
            OptionalNode or AnchorNode => true,
            GapNode gap => gap.Minimum == 0,
            CaptureNode capture => MayBeEmpty(capture.Item),
            SequenceNode sequence => sequence.Items.All(MayBeEmpty),
            ChoiceNode choice => choice.Items.Any(MayBeEmpty),
            _ => false,
        };

    // A gap at an edge would make the span of a hit reach over words that have nothing to do with it.
    public static bool StartsOrEndsWithGap(PhraseNode node) =>
        HasGapAt(node, first: true) || HasGapAt(node, first: false);

    private static bool HasGapAt(PhraseNode node, bool first)
    {
        switch (node)
        {
            case GapNode:
                return true;
            case OptionalNode optional:
                return HasGapAt(optional.Item, first);
            case CaptureNode capture:
                return HasGapAt(capture.Item, first);
            case ChoiceNode choice:
                return choice.Items.Any(item => HasGapAt(item, first));
            case SequenceNode sequence:
                foreach (PhraseNode item in first ? sequence.Items : sequence.Items.Reverse())
                {
                    if (HasGapAt(item, first))
                    {
                        return true;
                    }

                    if (!MayBeEmpty(item))
                    {
                        return false;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
