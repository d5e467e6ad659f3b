using CsoAlliance.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Library.Courses;

internal static class CoursesSetup
{
    public static IServiceCollection AddCourses(this IServiceCollection services) => services
        .AddSingleton<CourseReader>().AddSingleton<QuizResults>().AddSingleton<Certificates>().AddSingleton<CrewResults>().AddSingleton<TrainingRecord>()
        .AddScoped<IStarterContent, StarterCourses>();
}
