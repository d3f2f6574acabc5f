using System.Reflection;
using System.Text;

namespace HealthContent.Analysis.Tests.Api;

/// <summary>Lists the public surface of an assembly, one member a line, so that a change of it is a diff to read.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string List(Assembly assembly)
    {
        var listing = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            listing.Append(Kind(type)).Append(' ').Append(Name(type, full: true));
            Type[] bases =
                type.IsEnum
                || type.BaseType == typeof(object)
                || type.BaseType == typeof(ValueType)
                || type.BaseType is null
                    ? []
                    : [type.BaseType];
            if (bases.Length > 0)
            {
                listing.Append(" : ").Append(Name(bases[0], full: false));
            }

            listing.Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                listing.Append("    ").Append(member).Append('\n');
            }
        }

        return listing.ToString();
    }

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        }

        return type.GetMembers(Declared)
            .Where(IsVisible)
            .Where(member => !IsGenerated(member))
            .Select(Describe)
            .OfType<string>();
    }

    // What the compiler adds to every record says nothing of a decision that somebody made.
    private static bool IsGenerated(MemberInfo member) =>
        member is not Type
        && (
            member.Name.Contains('<', StringComparison.Ordinal)
            || member.Name
                is "Equals"
                    or "GetHashCode"
                    or "ToString"
                    or "op_Equality"
                    or "op_Inequality"
                    or "PrintMembers"
                    or "EqualityContract"
                    or "Deconstruct"
            || (
                member is ConstructorInfo constructor
                && constructor.IsFamily
                && constructor.DeclaringType!.GetMethod("<Clone>$") is not null
            )
        );

    private static bool IsVisible(MemberInfo member) =>
        member switch
        {
            FieldInfo field => field.IsPublic || field.IsFamily,
            MethodBase method => (method.IsPublic || method.IsFamily)
                && !(
                    method.IsSpecialName
                    && method is MethodInfo
                    && !method.Name.StartsWith("op_", StringComparison.Ordinal)
                ),
            PropertyInfo property => property
                .GetAccessors(nonPublic: true)
                .Any(accessor => accessor.IsPublic || accessor.IsFamily),
            EventInfo => true,
            Type nested => nested.IsNestedPublic,
            _ => false,
        };

    private static string? Describe(MemberInfo member) =>
        member switch
        {
            FieldInfo field => $"field {Name(field.FieldType, false)} {field.Name}",
            ConstructorInfo constructor => $"new({Parameters(constructor)})",
            MethodInfo method =>
                $"{Modifiers(method)}{Name(method.ReturnType, false)} {method.Name}{Generics(method)}({Parameters(method)})",
            PropertyInfo property =>
                $"{Modifiers(property.GetAccessors(true)[0])}{Name(property.PropertyType, false)} {property.Name} {{{Accessors(property)} }}",
            EventInfo @event => $"event {@event.Name}",
            _ => null,
        };

    private static string Modifiers(MethodInfo method) =>
        (method.IsFamily ? "protected " : "")
        + (method.IsStatic ? "static " : "")
        + (
            method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract "
            : method.IsVirtual
            && !method.IsFinal
            && !method.DeclaringType!.IsInterface
            && !method.DeclaringType.IsSealed
                ? "virtual "
            : ""
        );

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";

    private static string Accessors(PropertyInfo property)
    {
        string get = property.GetMethod is { IsPublic: true } or { IsFamily: true } ? " get;" : "";
        bool init =
            property
                .SetMethod?.ReturnParameter.GetRequiredCustomModifiers()
                .Any(modifier => modifier.Name == "IsExternalInit")
            ?? false;
        string set = property.SetMethod is { IsPublic: true } or { IsFamily: true } ? (init ? " init;" : " set;") : "";
        return get + set;
    }

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(parameter =>
                    $"{Name(parameter.ParameterType, false)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "default") : "")}"
                )
        );

    private static string Name(Type type, bool full)
    {
        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!, full);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!, full) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        string name = full && type.Namespace is not null ? $"{type.Namespace}.{Nested(type)}" : Nested(type);
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0
            ? name
            : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(argument => Name(argument, false)))}>";
    }

    private static string Nested(Type type) =>
        type.IsNested && !type.IsGenericParameter ? $"{Nested(type.DeclaringType!)}.{type.Name}" : type.Name;
}
