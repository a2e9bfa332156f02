using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>Reads what ties somebody who is chosen to the family and to the case.</summary>
internal static class TiesReading
{
    /// <summary>What stands in a field counts only while its box is ticked; it is not lost when the box is not.</summary>
    public static CoordinatorTies Of(TaskInput input) => new(
        input.IsTrue("IsCloseToFamily"),
        input.IsTrue("HasOtherRole") ? input.Text("OtherRole") : null,
        input.Text("RolesKeptApart"),
        input.IsTrue("HasCloseTo") ? input.Id("CloseTo") ?? Guid.Empty : null,
        input.Text("WhyStill"));
}
