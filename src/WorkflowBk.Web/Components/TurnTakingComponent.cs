using Microsoft.AspNetCore.Components;
using WorkflowBk.Web.Frame;

namespace WorkflowBk.Web.Components;

/// <summary>A page or a part of one, which may ask the database while it begins and when its form is sent.</summary>
public abstract class TurnTakingComponent : ComponentBase, IHandleEvent
{
    [Inject]
    private DatabaseTurns Turns { get; set; } = null!;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        // They can be read only now, before anything is waited for.
        parameters.SetParameterProperties(this);
        using (await Turns.TakeAsync())
            await base.SetParametersAsync(ParameterView.Empty);
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        using (await Turns.TakeAsync())
            await item.InvokeAsync(arg);
        StateHasChanged();
    }
}
