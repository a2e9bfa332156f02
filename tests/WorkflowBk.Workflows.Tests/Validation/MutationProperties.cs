using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Validation;

/// <summary>Files that were sound once, and then came to harm.</summary>
public sealed class MutationProperties
{
    private static readonly string _sound = new WorkflowJson("flow-1").Variable("v", "Int32", "1").Draw(flow => flow
        .Add("start", "Elsa.Start").Decision("d", "variables.v > 0").Fork("fork", "A", "B").Event("e", "x").Delay("wait", "1.00:00:00")
        .Join("join", "WaitAll").Set("set", "v", "2").Nested("n", inner => inner.Notes("in").Add("end", "Elsa.End").Line("in", "end"))
        .Add("s", "Elsa.FlowSwitch", ("Cases", In.Cases(("A", "true"))), ("Mode", In.Literal("MatchAny")))
        .Add("echo", "Test.Echo", ("Value", In.Json("[1]")), ("Result", In.Into("v"))).Notes("no")
        .With("each", "Elsa.ForEach", [("Items", In.Js("[1, 2]"))], ("body", inner => inner.Sequence(
            "round",
            steps => steps
                .With("if", "Elsa.If", [("Condition", In.Js("getVariable('CurrentValue') > 1"))], ("then", then => then.Add("break", "Elsa.Break")))
                .Add("line", "Elsa.WriteLine", ("Text", In.Liquid("{{ Variables.v }}"))),
            ("own", "1"))))
        .With("while", "Elsa.While", [("Condition", In.Js("variables.v < 0"))], ("body", inner => inner.Notes("w")))
        .List("par", "Elsa.Parallel", inner => inner.Add("run", "Elsa.RunJavaScript", ("Script", In.Literal("setVariable('v', 3); setOutcome('X')"))).Notes("p"))
        .Add("child", "Elsa.ExecuteWorkflow", ("WorkflowDefinitionId", In.Literal("flow-1")), ("WaitForCompletion", In.Literal(true)))
        .Add("at", "Elsa.Cron", ("CronExpression", In.Literal("0 8 * * 1"))).Starting()
        .Line("start", "d:True", "fork:A", "e", "join", "set", "n", "s:A", "echo", "each", "while", "par", "child")
        .Line("fork:B", "wait", "join").Line("d:False", "no", "d").Line("at", "child")).ToString();

    private static readonly string[] _values =
    [
        "null", "0", "-1", "1e400", "true", "\"\"", "\"a\"", "\"d\"", "\"gone\"", "\"Elsa.Flowchart\"", "\"Elsa.FlowJoin\"", "\"Elsa.End\"",
        "\"Test.Typed\"", "\"JavaScript\"", "\"Variable\"", "\"Object\"", "\"HALF\"", "[]", "[[]]", "{}", "{\"id\":\"d\"}",
        "{\"expression\":{\"type\":\"JavaScript\"}}", "{\"expression\":{\"type\":\"Literal\",\"value\":{}}}", "[{\"label\":\"A\",\"condition\":3}]",
    ];

    [Fact]
    public void Read_AnyBytesChanged_NeverThrows() =>
        Gen.Select(Gen.Int[0, _sound.Length - 1], Gen.Char, Gen.Int[0, 3]).Array[1, 4].Sample(
            changes => Judge(changes.Aggregate(new StringBuilder(_sound), (text, change) => Change(text, change.Item1, change.Item2, change.Item3)).ToString()),
            iter: 1_500);

    [Fact]
    public void Read_AnyFieldsChanged_NeverThrowsAndWhatIsAcceptedCanBeStarted() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, _values.Length - 1], Gen.Int[0, 4]).Array[1, 4].Sample(
            changes =>
            {
                var root = JsonNode.Parse(_sound)!;
                foreach (var (place, value, how) in changes)
                    Change(root, place, _values[value], how);
                Judge(root.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal));
            },
            iter: 1_500);

    /// <summary>Reads and checks a file; one that is accepted is started, and then made to go on as far as it goes.</summary>
    private static void Judge(string json)
    {
        var world = new World();
        if (world.Library.SaveAsync(json, "test", TestContext.Current.CancellationToken).GetAwaiter().GetResult().Version is not { } saved
            || world.Library.PublishAsync(saved.DefinitionId, "", TestContext.Current.CancellationToken).GetAwaiter().GetResult().Status != LibraryStatus.Done)
            return;
        Assert.Equal(StimulusStatus.Applied, world.StartAsync(saved.DefinitionId).GetAwaiter().GetResult().Status);
        world.SendAsync("x").GetAwaiter().GetResult();
        world.Clock.Advance(TimeSpan.FromDays(400));
        world.FireAsync().GetAwaiter().GetResult();
    }

    private static StringBuilder Change(StringBuilder text, int at, char to, int how)
    {
        at = Math.Min(at, text.Length - 1);
        switch (how)
        {
            case 0:
                text[at] = to;
                return text;
            case 1:
                return text.Insert(at, to);
            case 2:
                text[at] = "{}[]\",:0"[to % 8];
                return text;
            default:
                return text.Remove(at, Math.Min(1 + (to % 20), text.Length - at));
        }
    }

    private static void Change(JsonNode root, int place, string value, int how)
    {
        var all = Descendants(root).Where(node => node.Parent is not null).ToList();
        if (all.Count == 0)
            return;
        var node = all[place % all.Count];
        switch (node.Parent)
        {
            case JsonObject parent when how == 0:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonArray parent when how <= 1:
                parent.Insert(place % (parent.Count + 1), node.DeepClone());
                break;
            case JsonArray parent when how == 2:
                parent.Remove(node);
                break;
            case JsonObject or JsonArray when how == 3:
                node.ReplaceWith(all[(place + 7) % all.Count].DeepClone());
                break;
            default:
                node.ReplaceWith(JsonNode.Parse(value));
                break;
        }
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Descendants).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Descendants).Prepend(node),
        _ => [node],
    };
}
