using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Web.Administration;

/// <summary>What is asked about somebody who can be appointed.</summary>
public sealed class CoordinatorForm
{
    public CoordinatorKind? Kind { get; set; }

    /// <summary>As it is typed: Norwegians write 7,5 and some machines 7.5.</summary>
    public string? HoursPerWeek { get; set; }

    public string? MaxFamilies { get; set; }

    public DateOnly? TrainedOn { get; set; }
}
