using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Tasks;

/// <summary>The domain's reasons, as the engine hands them on.</summary>
internal static class Rejections
{
    public static ActivityResult ToRejection(this Result result) =>
        ActivityResult.Reject([.. result.Problems.Select(problem => new Rejection(problem.Code, problem.Field, problem.Args))]);
}
