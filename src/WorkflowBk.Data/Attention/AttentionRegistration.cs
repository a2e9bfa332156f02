using Microsoft.Extensions.DependencyInjection;

namespace WorkflowBk.Data.Attention;

internal static class AttentionRegistration
{
    public static IServiceCollection AddAttention(this IServiceCollection services) => services
        .AddScoped<UnableTasks>()
        .AddScoped<IAttentionSource, StoppedProcesses>()
        .AddScoped<IAttentionSource, TasksNobodyMayDo>()
        .AddScoped<IAttentionSource, LateTasks>()
        .AddScoped<IAttentionSource, LateCases>()
        .AddScoped<IAttentionSource, UndeliveredNotices>()
        .AddScoped<IAttentionSource, UnpostedLetters>()
        .AddScoped<IAttentionSource, UnansweredMessages>()
        .AddScoped<IAttentionSource, UnreadNotices>()
        .AddScoped<IAttentionSource, UnclaimedTasks>()
        .AddScoped<IAttentionSource, WaitingOnAbsent>()
        .AddScoped<IAttentionSource, LeavingCoordinators>()
        .AddScoped<IAttentionSource, OverloadedCoordinators>()
        .AddScoped<AttentionList>()
        .AddScoped<NobodyMayDoCheck>();
}
