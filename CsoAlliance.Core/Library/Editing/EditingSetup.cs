using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Library.Editing;

internal static class EditingSetup
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<DraftDesk>().AddSingleton<DraftChecks>().AddSingleton<DraftReview>().AddSingleton<ArticleNotices>().AddSingleton<Publishing>()
        .AddSingleton<LibraryDesk>().AddSingleton<Upkeep>().AddSingleton<LibraryFiles>().AddSingleton<ReaderDesk>()
        .AddSingleton<Notices.IBeforePost, ReviewReminders>();
}
