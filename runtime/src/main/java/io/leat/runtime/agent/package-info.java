/**
 * A Java agent in a jar of its own ({@code leat-runtime-VERSION-agent.jar}) that grants at run time what the list of JVM
 * flags grants at start. It uses nothing but JDK classes: it is loaded before anything else of ours.
 */
package io.leat.runtime.agent;
