
import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import uuid_utils.compat
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0002_append_only'),
        ('poses', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Routine',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('family', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, verbose_name='routine')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('slug', models.SlugField(blank=True, default='', editable=False, verbose_name='content file')),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('notes', models.TextField(blank=True, default='', max_length=2000, verbose_name='notes')),
                ('translations', models.JSONField(blank=True, default=dict, editable=False)),
                ('frozen_at', models.DateTimeField(editable=False, null=True, verbose_name='frozen')),
                ('created_at', models.DateTimeField(editable=False)),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('copied_from', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='routines.routine')),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='routines', to='accounts.team', verbose_name='team')),
            ],
            options={
                'verbose_name': 'routine',
                'verbose_name_plural': 'routines',
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('per_week', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='times a week')),
                ('weekdays', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, null=True, size=None, verbose_name='weekdays')),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('for_whole_team', models.BooleanField(default=True, verbose_name='for the whole team')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('plan_from_on', models.DateField(editable=False)),
                ('due_time', models.TimeField(default=datetime.time(18, 0), verbose_name='due at')),
                ('created_at', models.DateTimeField(editable=False)),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='accounts.team', verbose_name='team')),
                ('routine', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='routines.routine', verbose_name='routine')),
            ],
            options={
                'verbose_name': 'assignment',
                'verbose_name_plural': 'assignments',
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='RoutineStep',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('order', models.PositiveSmallIntegerField(verbose_name='number')),
                ('hold_seconds', models.PositiveSmallIntegerField(verbose_name='hold in seconds')),
                ('rest_seconds', models.PositiveSmallIntegerField(default=0, verbose_name='rest in seconds')),
                ('note', models.CharField(blank=True, default='', max_length=280, verbose_name='note')),
                ('pose', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='poses.pose', verbose_name='pose')),
                ('routine', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='routines.routine')),
                ('variant', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='poses.posevariant', verbose_name='variant')),
            ],
            options={
                'verbose_name': 'step',
                'verbose_name_plural': 'steps',
                'ordering': ['order'],
            },
        ),
        migrations.CreateModel(
            name='AssignedAthlete',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('athlete', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='chosen', to='routines.assignment')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('until_on', None)), fields=('assignment', 'athlete'), name='an_athlete_is_chosen_once')],
            },
        ),
        migrations.CreateModel(
            name='EarlierPlan',
            fields=[
                ('per_week', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='times a week')),
                ('weekdays', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, null=True, size=None, verbose_name='weekdays')),
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='earlier_plans', to='routines.assignment')),
            ],
            options={
                'ordering': ['starts_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('per_week__isnull', False), ('per_week__range', (1, 7)), ('weekdays__isnull', True)), models.Q(('per_week__isnull', True), ('weekdays__contained_by', [0, 1, 2, 3, 4, 5, 6]), ('weekdays__isnull', False), ('weekdays__len__range', (1, 7))), _connector='OR'), name='earlier_plan_asked_n_a_week_or_weekdays_and_not_both', violation_error_message='Ask for so many a week, or for fixed weekdays: one of them.'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='an_earlier_plan_stood_for_a_day'), models.UniqueConstraint(fields=('assignment', 'starts_on'), name='one_earlier_plan_per_assignment_and_day')],
            },
        ),
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('next_due_at', models.DateTimeField(null=True)),
                ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='enrolments', to='routines.assignment')),
                ('athlete', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='enrolments', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'enrolment',
                'verbose_name_plural': 'enrolments',
                'indexes': [models.Index(fields=['next_due_at'], name='enrolment_due')],
                'constraints': [models.UniqueConstraint(fields=('assignment', 'athlete'), name='one_enrolment_per_assignment_and_athlete')],
            },
        ),
        migrations.AddConstraint(
            model_name='routine',
            constraint=models.UniqueConstraint(fields=('family', 'team', 'version'), name='one_routine_per_family_team_and_version', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='routine',
            constraint=models.CheckConstraint(condition=models.Q(('version__gte', 1)), name='routine_versions_are_counted_from_one'),
        ),
        migrations.AddConstraint(
            model_name='routine',
            constraint=models.CheckConstraint(condition=models.Q(('team__isnull', True), ('slug', ''), _connector='XOR'), name='only_the_library_comes_from_a_content_file'),
        ),
        migrations.AddIndex(
            model_name='assignment',
            index=models.Index(fields=['team', 'starts_on'], name='assignments_of_team'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('per_week__isnull', False), ('per_week__range', (1, 7)), ('weekdays__isnull', True)), models.Q(('per_week__isnull', True), ('weekdays__contained_by', [0, 1, 2, 3, 4, 5, 6]), ('weekdays__isnull', False), ('weekdays__len__range', (1, 7))), _connector='OR'), name='assignment_asks_n_a_week_or_weekdays_and_not_both', violation_error_message='Ask for so many a week, or for fixed weekdays: one of them.'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', django.db.models.expressions.CombinedExpression(models.F('starts_on'), '-', models.Value(datetime.timedelta(days=1)))), _connector='OR'), name='an_assignment_ends_after_it_starts_or_never_starts', violation_error_message='An assignment ends after it starts.'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(('plan_from_on__gte', models.F('starts_on'))), name='a_plan_counts_from_its_assignment_on'),
        ),
        migrations.AddConstraint(
            model_name='routinestep',
            constraint=models.UniqueConstraint(fields=('routine', 'order'), name='one_step_per_routine_and_number'),
        ),
        migrations.AddConstraint(
            model_name='routinestep',
            constraint=models.CheckConstraint(condition=models.Q(('order__gte', 1)), name='routine_steps_are_counted_from_one'),
        ),
        migrations.AddConstraint(
            model_name='routinestep',
            constraint=models.CheckConstraint(condition=models.Q(('hold_seconds__range', (10, 120))), name='holds_last_10_to_120_seconds', violation_error_message='A hold lasts 10 to 120 seconds.'),
        ),
        migrations.AddConstraint(
            model_name='routinestep',
            constraint=models.CheckConstraint(condition=models.Q(('rest_seconds__lte', 300)), name='rests_last_at_most_300_seconds', violation_error_message='A rest lasts at most 300 seconds.'),
        ),
    ]
