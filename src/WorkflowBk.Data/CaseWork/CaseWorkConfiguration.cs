using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Conversations;

namespace WorkflowBk.Data.CaseWork;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.TaskId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.TaskId);
        builder.HasIndex(row => row.StoredName).IsUnique();
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}

internal sealed class ConversationNoteConfiguration : IEntityTypeConfiguration<ConversationNote>
{
    public void Configure(EntityTypeBuilder<ConversationNote> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(row => row.CaseId);
    }
}
