using System.Globalization;
using System.Text.Json;
using WorkflowBk.Workflows.Comparing;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Comparing;

/// <summary>
/// The part of the drawing where two versions differ: what is new, changed or gone, and what stands beside it. Steps that are
/// gone are drawn where they were.
/// </summary>
/// <param name="Left">Where the part begins on the sheet; the unit is the designer's pixel.</param>
public sealed record ChangeDrawing(double Left, double Top, double Width, double Height, IReadOnlyList<DrawnStep> Steps, IReadOnlyList<DrawnWay> Ways)
{
    // Room for the next step on each side.
    private const double Beside = 330;
    private const double Above = 80;

    /// <summary>Left, top, width and height, as SVG has it.</summary>
    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{Left:0} {Top:0} {Width:0} {Height:0}");

    /// <returns><c>null</c> when nothing on the sheet differs, or when nobody has drawn it.</returns>
    public static ChangeDrawing? Of(WorkflowDefinition before, WorkflowDefinition after, DefinitionChanges changes)
    {
        var fates = changes.Steps.ToDictionary(step => step.Id, step => step.Fate, StringComparer.Ordinal);
        List<DrawnStep> all =
        [
            .. after.Root.Children.Select(step => Draw(step, fates)).OfType<DrawnStep>(),
            .. before.Root.Children.Where(step => !after.Steps.ContainsKey(step.Id)).Select(step => Draw(step, fates)).OfType<DrawnStep>(),
        ];
        var steps = all.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var ways = WaysOf(before.Root, after.Root, steps).ToList();
        var changed = steps.Values.Where(step => step.Fate is not null)
            .Concat(ways.Where(way => way.IsAdded is not null).SelectMany(way => (DrawnStep[])[steps[way.From], steps[way.To]]))
            .ToList();
        if (changed.Count == 0)
            return null;

        var (left, top) = (changed.Min(step => step.X) - Beside, changed.Min(step => step.Y) - Above);
        var (right, bottom) = (changed.Max(step => step.X + step.Width) + Beside, changed.Max(step => step.Y + step.Height) + Above);
        var shown = all.Where(step => step.X < right && step.X + step.Width > left && step.Y < bottom && step.Y + step.Height > top).ToList();
        var seen = shown.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        return new ChangeDrawing(
            left, top, right - left, bottom - top, shown, [.. ways.Where(way => seen.Contains(way.From) && seen.Contains(way.To))]);
    }

    private static DrawnStep? Draw(ActivityNode step, Dictionary<string, StepFate> fates)
    {
        if (!step.Json.TryGetProperty("metadata", out var metadata) || Member(metadata, "designer") is not { } designer || Member(designer, "position") is not { } position)
            return null;
        // A change inside a step is a change of that step on the sheet.
        var fate = fates.TryGetValue(step.Id, out var own) ? own
            : step.SelfAndDescendants().Any(inside => fates.ContainsKey(inside.Id)) ? StepFate.Changed : (StepFate?)null;
        var size = Member(designer, "size");
        return new DrawnStep(step.Id, step.Name, fate, Number(position, "x", 0), Number(position, "y", 0), Number(size, "width", 230), Number(size, "height", 60));
    }

    private static IEnumerable<DrawnWay> WaysOf(ActivityNode before, ActivityNode after, Dictionary<string, DrawnStep> steps)
    {
        var (then, now) = (before.Connections.ToHashSet(), after.Connections.ToHashSet());
        return
            from connection in now.Union(then)
            where steps.ContainsKey(connection.SourceId) && steps.ContainsKey(connection.TargetId)
            select new DrawnWay(
                connection.SourceId, connection.TargetId, then.Contains(connection) ? now.Contains(connection) ? null : false : true,
                Curve(steps[connection.SourceId], steps[connection.TargetId]));
    }

    private static string Curve(DrawnStep from, DrawnStep to)
    {
        var (x1, y1, x2, y2) = (from.X + from.Width, from.Y + (from.Height / 2), to.X, to.Y + (to.Height / 2));
        var bend = Math.Max(40, Math.Abs(x2 - x1) / 2);
        return string.Create(CultureInfo.InvariantCulture, $"M{x1:0} {y1:0}C{x1 + bend:0} {y1:0} {x2 - bend:0} {y2:0} {x2:0} {y2:0}");
    }

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static double Number(JsonElement? json, string name, double otherwise) =>
        json is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && Math.Abs(number) < 1_000_000
            ? number
            : otherwise;
}

/// <summary>A step on the sheet.</summary>
/// <param name="Fate"><c>null</c> when it is as it was.</param>
public sealed record DrawnStep(string Id, string Name, StepFate? Fate, double X, double Y, double Width, double Height)
{
    private const int LineLength = 25;

    /// <summary>The name in at most two lines that fit.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            if (Name.Length <= LineLength)
                return [Name];
            var space = Name.LastIndexOf(' ', LineLength);
            var (first, rest) = space > 0 ? (Name[..space], Name[(space + 1)..]) : (Name[..LineLength], Name[LineLength..]);
            return [first, rest.Length <= LineLength ? rest : $"{rest[..(LineLength - 1)]}…"];
        }
    }
}

/// <summary>A way from one step to another.</summary>
/// <param name="IsAdded"><c>null</c> when it was there before and is there still.</param>
/// <param name="Path">The curve, as SVG has it.</param>
public sealed record DrawnWay(string From, string To, bool? IsAdded, string Path);
