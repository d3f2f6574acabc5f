namespace HealthContent.Analysis.Matching;

/// <summary>Who wants the hits of a pattern.</summary>
internal enum PatternUse : byte
{
    /// <summary>Rules, in documents of some sorts: answers, templates, statements in a crisis.</summary>
    Occasional,

    /// <summary>Rules and facts, in every text.</summary>
    Hit,

    /// <summary>The recognisers of entities, and maybe rules and facts.</summary>
    Cue,

    /// <summary>A condition of another pattern, when that was found.</summary>
    Condition,
}
