using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>What else the designer lets one choose: kinds of expression and of variable, where values are kept, what a failure does.</summary>
internal static class SmallDescriptors
{
    private const string KeptWithInstance = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";
    private const string NotKept = "Elsa.Workflows.MemoryStorageDriver, Elsa.Workflows.Core";

    private static readonly string[] _incidentStrategies = ["ContinueWithIncidentsStrategy", "FaultStrategy"];

    private static readonly string[] _types = ["String", "Int32", "Decimal", "Boolean", "DateTimeOffset", "TimeSpan", "Object"];

    private static readonly (string Type, bool IsBrowsable, string? Editor)[] _expressions =
    [
        ("Literal", false, null), ("Object", false, "json"), ("Variable", true, null), ("Input", true, null),
        ("JavaScript", true, "javascript"), ("Liquid", true, "liquid"),
    ];

    public static void MapSmallDescriptors(this IEndpointRouteBuilder api)
    {
        var descriptors = api.MapGroup("/descriptors");
        descriptors.MapGet("/expression-descriptors", Expressions);
        descriptors.MapGet("/variables", Variables);
        descriptors.MapGet("/storage-drivers", StorageDrivers);
        descriptors.MapGet("/incident-strategies", IncidentStrategies);
        // What we do not have: how often a step's log is kept or its state committed is the engine's own affair, and every case
        // may start.
        foreach (var none in (string[])
            ["workflow-activation-strategies", "log-persistence-strategies", "commit-strategies/workflows", "commit-strategies/activities", "output-converters"])
        {
            descriptors.MapGet($"/{none}", () => StudioJson.Items(Array.Empty<object>()));
        }
    }

    private static IResult Expressions(CatalogueWords words) => StudioJson.Items([.. _expressions.Select(expression => new
    {
        expression.Type,
        DisplayName = words.Text($"Expression.{expression.Type}"),
        IsSerializable = true,
        expression.IsBrowsable,
        Properties = expression.Editor is null ? [] : new Dictionary<string, string> { ["MonacoLanguage"] = expression.Editor },
    })]);

    private static IResult Variables(CatalogueWords words) => StudioJson.Items([.. _types.Select(type => new
    {
        TypeName = type,
        DisplayName = words.Text($"Type.{type}"),
        Category = words.Text("Type.Category"),
        Description = "",
    })]);

    private static IResult StorageDrivers(CatalogueWords words) => StudioJson.Items(new[]
    {
        new { TypeName = KeptWithInstance, DisplayName = words.Text("Storage.Kept"), Priority = 5, Deprecated = false },
        new { TypeName = NotKept, DisplayName = words.Text("Storage.NotKept"), Priority = 0, Deprecated = false },
    });

    private static IResult IncidentStrategies(CatalogueWords words) => StudioJson.Items([.. _incidentStrategies
        .Select(name => new { DisplayName = words.Text($"Incident.{name}"), Description = words.Text($"Incident.{name}.Help"), TypeName = name })]);
}
