/**
 * Classes of their own for places in a chain. What the virtual machine knows about a call (which classes it meets, hence
 * what it can inline) it keeps with the method that makes the call, so operators of one class that stand in different
 * chains spoil it for each other. Here an operator's class is defined anew, as a hidden class, for each set of callees.
 */
package io.leat.runtime.place;
