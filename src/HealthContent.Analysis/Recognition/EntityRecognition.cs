using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises the entities of a surface and resolves overlaps.</summary>
internal static class EntityRecognition
{
    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => [];

    public static void Recognize(SurfaceFacts facts, ref PooledList<RecognizedEntity> entities)
    {
        foreach (Token token in facts.Surface.Tokens)
        {
            if (token.Kind == TokenKind.Email)
            {
                entities.Add(new RecognizedEntity(EntityKind.Email, token.Span, 1));
            }
        }
    }
}
