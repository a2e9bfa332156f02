using System.Text.Json.Nodes;
using WorkflowBk.Web.Comparing;
using WorkflowBk.Workflows.Comparing;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Tests.Comparing;

public sealed class ChangeDrawingTests
{
    [Fact]
    public void Of_StepsAddedChangedAndRemoved_ShowsThemWithWhatStandsBesideThem()
    {
        var drawing = Compare(
            [Step("a", 0), Step("b", 300), Step("c", 600), Step("far", 9000)], ["a b", "b c", "c far"],
            [Step("a", 0), Step("new", 300, 200), Step("c", 600, text: "x"), Step("far", 9000)], ["a new", "new c", "c far"])!;

        Assert.Equal(["a:Changed", "new:Added", "c:Changed", "b:Removed"], drawing.Steps.Select(step => $"{step.Id}:{step.Fate}"));
        Assert.Equal(
            ["a new True", "new c True", "a b False", "b c False"], drawing.Ways.Select(way => $"{way.From} {way.To} {way.IsAdded}"));
        Assert.Equal("-330 -80 1490 420", drawing.ViewBox);
    }

    [Fact]
    public void Of_WhatIsFarFromTheChange_IsLeftOut()
    {
        var drawing = Compare(
            [Step("a", 0), Step("b", 300), Step("c", 9000)], ["a b"], [Step("a", 0, text: "x"), Step("b", 300), Step("c", 9000)], ["a b"])!;

        Assert.Equal(["a", "b"], drawing.Steps.Select(step => step.Id));
        Assert.Equal("-330 -80 890 220", drawing.ViewBox);
    }

    [Fact]
    public void Of_NothingChangedOrNothingDrawn_IsNothing()
    {
        Assert.Null(Compare([Step("a", 0)], [], [Step("a", 500)], []));
        var plain = Step("a", 0, text: "x");
        plain.Remove("metadata");
        Assert.Null(Compare([Step("a", 0)], [], [plain], []));
    }

    [Theory]
    [InlineData("Kort navn", "Kort navn")]
    [InlineData("Familien får vite at saken er avsluttet", "Familien får vite at|saken er avsluttet")]
    [InlineData("Menneskerettighetsorganisasjonsmedlemmenes ord", "Menneskerettighetsorganis|asjonsmedlemmenes ord")]
    [InlineData("Familien får vite at saken er avsluttet og hva som skjer videre nå", "Familien får vite at|saken er avsluttet og hv…")]
    public void Lines_OfAName_FitTheBox(string name, string lines) =>
        Assert.Equal(lines.Split('|'), new DrawnStep("a", name, null, 0, 0, 230, 60).Lines);

    private static ChangeDrawing? Compare(JsonObject[] before, string[] waysBefore, JsonObject[] after, string[] waysAfter)
    {
        var (one, two) = (Read(before, waysBefore), Read(after, waysAfter));
        return ChangeDrawing.Of(one, two, DefinitionComparison.Compare(one, two));
    }

    private static JsonObject Step(string id, int x, int y = 0, string text = "") => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["type"] = "Elsa.WriteLine",
        ["version"] = 1,
        ["text"] = new JsonObject { ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = text } },
        ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = x, ["y"] = y } } },
    };

    private static WorkflowDefinition Read(JsonObject[] steps, string[] ways) => DefinitionReader.Read(new JsonObject
    {
        ["definitionId"] = "x",
        ["root"] = new JsonObject
        {
            ["id"] = "root",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["activities"] = new JsonArray([.. steps.Select(step => step.DeepClone())]),
            ["connections"] = new JsonArray([.. ways.Select(way => way.Split(' ')).Select(ends => new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = ends[0], ["port"] = "Done" },
                ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
            })]),
        },
    }.ToJsonString()).Definition!;
}
