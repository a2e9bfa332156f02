using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Hosting;

public sealed class DemoFamiliesTests
{
    [Fact]
    public async Task Start_WithTheDemosFamilies_HasOneAtEachPlaceAndOnlyOnce()
    {
        using var app = TestApp.With([new("Demo:Families", "true")]);

        var cases = await app.RowsAsync(db => db.Cases.OrderBy(row => row.Reference));
        Assert.Equal(3, cases.Count);
        var hans = cases.Single(row => row.Child.Name == "Hans Solvang");
        Assert.Equal(CasePhase.Completed, hans.Phase);
        Assert.Equal(AppointmentState.InForce, Assert.Single(await app.RowsAsync(db => db.Appointments)).State);
        var aro = cases.Single(row => row.Child.Name == "Aro Hassan");
        Assert.Equal([TaskTypes.Contribution], (await app.OpenTasksAsync(aro.Id)).Select(task => task.Type));
        var iris = cases.Single(row => row.Child.Name == "Iris Tangen");
        Assert.Contains(TaskTypes.InterimCoordinator, (await app.OpenTasksAsync(iris.Id)).Select(task => task.Type));
        Assert.Empty(await app.RowsAsync(db => db.Instances.Where(row => row.Status == Workflows.Instances.WorkflowStatus.Faulted)));

        var silje = await app.SignInAsync(DemoStaff.Coordinator.Id);
        Assert.Contains("Hans Solvang", (await silje.GetAsync("/saker")).Text, StringComparison.Ordinal);
    }
}
