using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Community.Messages;
using CsoAlliance.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Community;

internal static class CommunitySetup
{
    public static IServiceCollection AddCommunity(this IServiceCollection services) => services
        .AddSingleton<Membership.Profiles.ISharedGroups, GroupsTogether>()
        .AddSingleton<GroupReader>().AddSingleton<GroupDesk>().AddSingleton<GroupEntry>().AddScoped<IStarterContent, StarterGroups>()
        .AddSingleton<ThreadFeed>().AddSingleton<Links>().AddSingleton<Following>().AddSingleton<PostFiles>().AddSingleton<DiscussionWriter>()
        .AddSingleton<DiscussionList>().AddSingleton<DiscussionReader>().AddSingleton<DiscussionPosts>().AddSingleton<PostSearch>().AddSingleton<PostActs>().AddSingleton<Moderation>().AddSingleton<Watching>()
        .AddSingleton<MessageDoors>().AddSingleton<MessageDesk>().AddSingleton<Mailbox>().AddSingleton<MessageReports>()
        .AddSingleton<IPersonalData, CommunityPersonalData>().AddScoped<DemoCommunity>();
}
