using System.Text.Json.Nodes;

namespace WorkflowBk.Workflows.Editing;

/// <summary>Finds a place on the drawing that covers no other step.</summary>
internal static class DrawingSpace
{
    private const double Width = 230;
    private const double Height = 60;
    private const double Gap = 20;

    /// <summary>As far apart as steps stand on the drawings that come with the product.</summary>
    private const double Right = 300;
    private const double Down = 170;

    /// <summary>To the right of the step before it; further down where that is taken.</summary>
    public static void Place(JsonObject step, JsonObject container, JsonObject? after)
    {
        var others = Sheet.Activities(container).OfType<JsonObject>().Where(other => !ReferenceEquals(other, step)).Select(BoxOf).OfType<Box>().ToList();
        var (x, y) = after is not null && BoxOf(after) is { } box ? (box.X + Right, box.Y) : (40, 40);
        while (others.Any(other => other.Covers(x, y)))
            y += Down;
        var metadata = Member(step, "metadata");
        var designer = Member(metadata, "designer");
        designer["position"] = new JsonObject { ["x"] = x, ["y"] = y };
        designer["size"] ??= new JsonObject { ["width"] = Width, ["height"] = Height };
    }

    private static Box? BoxOf(JsonObject step)
    {
        if ((step["metadata"] as JsonObject)?["designer"] is not JsonObject designer || designer["position"] is not JsonObject position)
            return null;
        var size = designer["size"] as JsonObject;
        return new Box(Number(position, "x", 0), Number(position, "y", 0), Number(size, "width", Width), Number(size, "height", Height));
    }

    private static double Number(JsonObject? json, string name, double otherwise) =>
        json?[name] is JsonValue value && value.TryGetValue<double>(out var number) && Math.Abs(number) < 1e9 ? number : otherwise;

    private static JsonObject Member(JsonObject owner, string name)
    {
        if (owner[name] is JsonObject member)
            return member;
        JsonObject made = [];
        owner[name] = made;
        return made;
    }

    private sealed record Box(double X, double Y, double Width, double Height)
    {
        public bool Covers(double x, double y) =>
            x < X + Width + Gap && X < x + DrawingSpace.Width + Gap && y < Y + Height + Gap && Y < y + DrawingSpace.Height + Gap;
    }
}
