using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>Makes values of any type of the content model, with every member set, and compares them member by member.</summary>
internal sealed class ModelSamples(int seed)
{
    private static readonly MethodInfo MakeArray = typeof(ModelSamples).GetMethod(
        nameof(ToArray),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private static readonly string[] Texts =
    [
        "plain",
        "",
        "a \"quoted\" \\ back\tslash\r\n",
        "naïve café ️ 🧑‍⚕️ 你好 שלום",
        "\ud83d",
        "\ude00 before \ud83d",
        "\0\u001f<script>&'+",
        "𝓯𝓪𝓷𝓬𝔂",
    ];

    private int _next = seed & 0xFFFFFF;

    /// <summary>Whether some texts hold surrogates without their partner.</summary>
    public bool HasLoneSurrogates { get; init; } = true;

    /// <summary>All records of the model that JSON can hold.</summary>
    public static IEnumerable<Type> Records =>
        typeof(ContentDocument)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Namespace == typeof(ContentDocument).Namespace
                && type.IsClass
                && type.GetMethod("<Clone>$") != null
            )
            .Where(type => type != typeof(ContentJsonProblem) && type != typeof(ChannelProfile));

    public T Create<T>() => (T)Create(typeof(T));

    public object Create(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        _next++;
        if (type == typeof(string))
        {
            var text = Texts[_next % Texts.Length] + _next;
            return HasLoneSurrogates ? text : text.Replace('\ud83d', '?').Replace('\ude00', '?');
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(_next % values.Length)!;
        }

        return type switch
        {
            _ when type == typeof(bool) => _next % 2 == 0,
            _ when type == typeof(int) => _next,
            _ when type == typeof(long) => (long)_next << 33,
            _ when type == typeof(double) => _next / 7.0,
            _ when type == typeof(decimal) => _next / 100m,
            _ when type == typeof(DateOnly) => new DateOnly(2024, 2, 29).AddDays(_next % 3000),
            _ when type == typeof(TimeOnly) => new TimeOnly((_next % 86400 * TimeSpan.TicksPerSecond) + (_next % 2)),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(-5))
                .AddSeconds(_next)
                .AddTicks(_next % 7),
            _ when type == typeof(Channel) => new Channel("channel-" + _next),
            _ when type == typeof(Jurisdiction) => new Jurisdiction("US-" + _next),
            _ when IsList(type) => List(type.GetGenericArguments()[0]),
            _ => Record(type),
        };
    }

    /// <summary>The settable members of a record.</summary>
    public static IEnumerable<PropertyInfo> Members(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod != null);

    /// <summary>The paths at which two values of the model differ.</summary>
    public static IEnumerable<string> Differences(object? left, object? right, string path = "$")
    {
        if (left is null || right is null || !IsRecord(left.GetType()))
        {
            if (left is System.Collections.IList a && right is System.Collections.IList b && a.Count == b.Count)
            {
                return Enumerable.Range(0, a.Count).SelectMany(i => Differences(a[i], b[i], $"{path}[{i}]"));
            }

            return Equals(left, right) ? [] : [path];
        }

        return Members(left.GetType())
            .SelectMany(member => Differences(member.GetValue(left), member.GetValue(right), $"{path}.{member.Name}"));
    }

    public static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") != null;

    private object Record(Type type)
    {
        var record =
            type == typeof(ContentDocument) ? new ContentDocument("") : RuntimeHelpers.GetUninitializedObject(type);
        foreach (var member in Members(type))
        {
            member.SetValue(record, Create(member.PropertyType));
        }

        return record;
    }

    private object List(Type item)
    {
        var items = Array.CreateInstance(item, 1 + (_next % 2));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Create(item), i);
        }

        return MakeArray.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static ImmutableArray<T> ToArray<T>(T[] items) => [.. items];
}
