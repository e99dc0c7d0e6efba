package io.leat.runtime.task;

/**
 * Who a subtask is.
 *
 * @param target  its number among all subtasks of the job, from 0
 * @param headUid the uid of its chain's head
 * @param index   which subtask of its vertex, from 0
 * @param name    for people, counted from 1
 */
public record SubtaskIdentity(int target, String headUid, int index, String name) {}
