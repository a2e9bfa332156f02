using WorkflowBk.Conformance;

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Say which folder of recorded cases to run: dotnet run --project tests/WorkflowBk.Conformance -- FOLDER");
    return 2;
}

var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
if (files.Count == 0)
{
    Console.Error.WriteLine($"There are no recorded cases (*.json) in {folder}.");
    return 2;
}

var differences = Difference.All;
await using var template = await Template.MakeAsync();
List<CaseResult> results = [];
foreach (var file in files)
    results.Add(await CaseRunner.RunAsync(file, template, differences));
return Report.Print(results, differences);
