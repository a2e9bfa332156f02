using Jint;
using Jint.Native;
using Jint.Native.Function;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>
/// The built-in functions that make a long text in one step, before any limit is looked at. Each is asked first how long its
/// text would be.
/// </summary>
internal static class LongTexts
{
    /// <summary>Deepest nesting of a value that comes out of a script.</summary>
    private const int MaxDepth = 64;

    /// <summary>Most characters that one becomes in a web address.</summary>
    private const int MaxEncoded = 9;

    public static void Limit(Engine engine, long maxLength)
    {
        var texts = engine.GetValue("String").AsObject().Get("prototype").AsObject();
        Wrap(texts, "repeat", (text, arguments) => Length(text) * Number(arguments, 0));
        Wrap(texts, "padStart", (_, arguments) => Number(arguments, 0));
        Wrap(texts, "padEnd", (_, arguments) => Number(arguments, 0));
        Wrap(texts, "concat", (text, arguments) => Length(text) + arguments.Sum(Length));
        // A function may stand in for the replacement; what it makes is counted while it runs.
        Wrap(texts, "replace", (text, arguments) => Length(text) * (1 + Replacement(arguments)));
        Wrap(texts, "replaceAll", (text, arguments) => (Length(text) + 1) * (1 + Replacement(arguments)));
        var lists = engine.GetValue("Array").AsObject().Get("prototype").AsObject();
        Wrap(lists, "join", (list, arguments) => Joined(list, arguments.Length > 0 ? Length(arguments[0]) : 1, 0));
        Wrap(lists, "toString", (list, _) => Joined(list, 1, 0));
        Wrap(lists, "toLocaleString", (list, _) => Joined(list, 1, 0));
        Wrap(engine.GetValue("JSON").AsObject(), "stringify", (_, arguments) => arguments.Length > 0 ? SizeOf(arguments[0]) : 0);
        engine.GetValue("String").AsObject().Delete("raw");
        foreach (var encoding in new[] { "encodeURIComponent", "encodeURI", "escape" })
            Wrap(engine.Global, encoding, (_, arguments) => MaxEncoded * arguments.Sum(Length));

        void Wrap(Jint.Native.Object.ObjectInstance owner, string name, Func<JsValue, JsValue[], double> length)
        {
            var original = (Function)owner.Get(name);
            owner.Set(name, new ClrFunction(engine, name, (self, arguments) =>
            {
                var given = arguments.ToArray();
                if (length(self, given) > maxLength)
                    throw new JavaScriptException("Invalid string length");
                return engine.Call(original, self, given);
            }));
        }
    }

    /// <summary>About how long a value is as JSON; infinite where it is nested deeper than JSON may be here.</summary>
    public static double SizeOf(JsValue value) => SizeOf(value, 0);

    private static double SizeOf(JsValue value, int depth)
    {
        if (depth > MaxDepth)
            return double.PositiveInfinity;
        return value switch
        {
            JsArray items => items.Sum(item => SizeOf(item, depth + 1) + 1),
            JsObject members => members.GetOwnProperties().Sum(member => member.Key.ToString().Length + 4 + SizeOf(member.Value.Value ?? JsValue.Undefined, depth + 1)),
            _ => Length(value),
        };
    }

    private static double Replacement(JsValue[] arguments) => arguments.Length > 1 && arguments[1].IsString() ? Length(arguments[1]) : 0;

    private static double Joined(JsValue list, double between, int depth)
    {
        if (list is not JsArray items || depth > 8)
            return Length(list);
        var sum = 0d;
        foreach (var item in items)
            sum += (item is JsArray ? Joined(item, 1, depth + 1) : Length(item)) + between;
        return sum;
    }

    private static double Length(JsValue value) => value.IsString() ? value.AsString().Length : value.IsNumber() ? 24 : 0;

    private static double Number(JsValue[] arguments, int index) =>
        arguments.Length > index ? TypeConverter.ToNumber(arguments[index]) is var number && double.IsNaN(number) ? 0 : TypeConverter.ToNumber(arguments[index]) : 0;
}
